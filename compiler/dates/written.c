/* written.c -- reads dates that stand in the text as dates. */
#include "compiler/dates/written.h"

#include "compiler/dates/moment.h"

Moment moment_edge(Spec *spec, const Point *point, Moment inner)
{
    static const Rule rules[] = {
        [EDGE_WHOLE] = RULE_WRITTEN, [EDGE_START] = RULE_START_OF,
        [EDGE_END] = RULE_END_OF,    [EDGE_EARLY] = RULE_EARLY,
        [EDGE_MID] = RULE_MID,       [EDGE_LATE] = RULE_LATE,
        [EDGE_OPENS] = RULE_START_OF, [EDGE_CLOSES] = RULE_END_OF,
    };
    if (!moment_known(&inner))
        return inner;
    Moment m = moment_first(&inner);
    switch ((Edge)point->edge) {
    case EDGE_END: case EDGE_CLOSES: m = moment_last(&inner); break;
    case EDGE_EARLY: case EDGE_MID: case EDGE_LATE:
        m.early =
            remit_extent_third(inner.early, (int)point->edge - EDGE_EARLY);
        m.late = remit_extent_third(inner.late, (int)point->edge - EDGE_EARLY);
        m.tentative = true;
        break;
    case EDGE_WHOLE:            /* no edge is that */
    case EDGE_START: case EDGE_OPENS: break;
    }
    moment_step(spec, &m, rules[point->edge], point->span, 0, inner.step);
    return m;
}

Moment moment_written(Spec *spec, const Point *point)
{
    if (!point)
        return moment_none();
    if (point->kind == POINT_EDGE)
        return moment_edge(spec, point, moment_written(spec, point->as.inner));
    if (point->kind != POINT_EXTENT)
        return moment_none();
    Moment m = moment_of(point->as.extent);
    moment_step(spec, &m, RULE_WRITTEN, point->span, 0, 0);
    return m;
}

bool point_is_exact(const Point *point)
{
    if (point->kind == POINT_EDGE)
        return point->edge == EDGE_START || point->edge == EDGE_END;
    return point->kind == POINT_EXTENT
        && (point->range || point->as.extent.from == point->as.extent.to);
}
