cat >"$OUT/new.remit" <<'END'
resolution PC/2011/9 "Mending" {
    adopted 2011-05-02 by Council
    para 1 instructs { duty mend "Mend the bridge" { by 2011-12-30 } }
}
END
cd material
"$REMIT" check --draft "$OUT/new.remit" council.remit --message-format json
"$REMIT" check --draft "$OUT/new.remit" council.remit --message-format sarif 2>&1 >/dev/null |
    python3 -c '
import json, sys
for run in json.load(sys.stdin)["runs"]:
    for result in run["results"]:
        print(result["ruleId"], result["level"])'
