// page.js -- filters the page.  All of it can be read without.
"use strict";
(function () {
    const form = document.getElementById("filter");
    const count = document.getElementById("count");
    const marks = Array.from(document.querySelectorAll(".mark"), (node) => ({
        node,
        label: node.querySelector("text"),
        at: node.dataset.at.split(" ")
    }));
    const edges = Array.from(document.querySelectorAll(".edge"));

    // ---- what stands folded: note [folded] of duties.c ----------------------

    // All duties in their order: `node` is null while one is folded, `home`
    // is then what it unfolds into.  `parts` are its dates, once asked for.
    const duties = Array.from(document.querySelectorAll(".duty"), (node) => ({
        node, html: null, home: null, text: null, parts: null, wanted: true}));
    const total = Number(document.getElementById("duties").dataset.count);
    const folds = Array.from(document.querySelectorAll("#duties > .fold"));
    const lists = Array.from(document.querySelectorAll("#findings > .fold"));

    // Not before it is asked for: there may be megabytes.
    function readFold() {
        const fold = folds.shift();
        const home = document.createElement("div");
        for (const html of fold.textContent.split(/(?=<article )/))
            duties.push({node: null, html, home, text: null, parts: null,
                         wanted: true});
        fold.replaceWith(home);
    }

    function readAll() {
        while (folds.length > 0)
            readFold();
    }

    function nodeOf(html) {
        const template = document.createElement("template");
        template.innerHTML = html;
        return template.content.firstElementChild;
    }

    // The next of its home that is unfolded stands behind it.
    function unfold(at) {
        const duty = duties[at];
        let next = at + 1;
        while (next < duties.length && duties[next].home === duty.home &&
               duties[next].node === null)
            next++;
        duty.node = nodeOf(duty.html);
        duty.home.insertBefore(duty.node,
            next < duties.length && duties[next].home === duty.home
                ? duties[next].node : null);
        duty.html = null;
        paint(duty);
    }

    function unfoldList() {
        const list = lists.shift();
        list.replaceWith(nodeOf(list.textContent));
    }

    // The wanted come first.
    let wantedFrom = 0, anyFrom = 0;

    function unfoldOne() {
        while (wantedFrom < duties.length &&
               (duties[wantedFrom].node !== null ||
                !duties[wantedFrom].wanted))
            wantedFrom++;
        if (wantedFrom < duties.length) {
            unfold(wantedFrom);
            return true;
        }
        while (anyFrom < duties.length && duties[anyFrom].node !== null)
            anyFrom++;
        if (anyFrom < duties.length)
            unfold(anyFrom);
        else if (folds.length > 0)
            readFold();
        else if (lists.length > 0)
            unfoldList();
        else
            return false;
        return true;
    }

    function unfoldFor(milliseconds) {
        const end = performance.now() + milliseconds;
        while (performance.now() < end)
            if (!unfoldOne())
                return false;
        return true;
    }

    function unfoldIdly(idle) {
        if (unfoldFor(idle ? Math.max(idle.timeRemaining(), 4) : 20))
            later();
    }

    function later() {
        if (window.requestIdleCallback)
            requestIdleCallback(unfoldIdly);
        else
            setTimeout(unfoldIdly, 30);
    }

    // ---- what is known of a duty --------------------------------------------

    const PART = new RegExp("<div class=\"occurrence\" id=\"(o\\d+)\" " +
        "data-bodies=\"([^\"]*)\" data-state=\"([^\"]*)\" " +
        "data-year=\"([^\"]*)\"", "g");

    function partsOf(duty) {
        if (duty.parts === null && duty.node === null)
            duty.parts = Array.from(duty.html.matchAll(PART), (found) => ({
                id: found[1], bodies: found[2], state: found[3],
                year: found[4], hidden: false}));
        else if (duty.parts === null)
            duty.parts = Array.from(
                duty.node.getElementsByClassName("occurrence"), (node) => ({
                    id: node.id, bodies: node.dataset.bodies,
                    state: node.dataset.state, year: node.dataset.year,
                    hidden: false}));
        return duty.parts;
    }

    const SIGNS = {amp: "&", lt: "<", gt: ">", quot: "\"", "#39": "'"};

    function textOf(duty) {
        if (duty.text === null)
            duty.text = (duty.node !== null ? duty.node.textContent
                : duty.html.replace(/<[^>]*>/g, "")
                    .replace(/&(#?\w+);/g, (all, name) => SIGNS[name] || all)
            ).toLowerCase();
        return duty.text;
    }

    function paint(duty) {
        if (duty.node.hidden === duty.wanted)
            duty.node.hidden = !duty.wanted;
        if (duty.parts === null)
            return;
        const nodes = duty.node.getElementsByClassName("occurrence");
        duty.parts.forEach((part, i) => {
            if (nodes[i].hidden !== part.hidden)
                nodes[i].hidden = part.hidden;
        });
    }

    // ---- the filter ---------------------------------------------------------

    function fits(part, asked) {
        return (asked.body === "" ||
                part.bodies.includes(" " + asked.body + " ")) &&
            (asked.state === "" || part.state === asked.state) &&
            (asked.year === "" || part.year === asked.year);
    }

    function filterDuty(duty, asked, shown) {
        const told = asked.words.length === 0 ||
            asked.words.every((word) => textOf(duty).includes(word));
        duty.wanted = told && asked.open;
        for (const part of partsOf(duty)) {
            part.hidden = !(told && fits(part, asked));
            if (!part.hidden) {
                shown.add(part.id);
                duty.wanted = true;
            }
        }
        if (duty.node !== null)
            paint(duty);
    }

    function filterTimeline(shown) {
        const nodes = new Set();
        for (const mark of marks) {
            const left = mark.at.filter((id) => shown.has(id)).length;
            mark.node.classList.toggle("off", left === 0);
            if (left > 0)
                nodes.add(mark.node.dataset.node);
            if (mark.node.classList.contains("cell"))
                mark.label.textContent = left;
        }
        for (const edge of edges)
            edge.classList.toggle("off", !nodes.has(edge.dataset.from) ||
                                         !nodes.has(edge.dataset.to));
    }

    function question() {
        const fields = form.elements;
        const asked = {
            body: fields.body.value,
            state: fields.state.value,
            year: fields.year.value,
            words: fields.text.value.toLowerCase().split(/\s+/)
                .filter((word) => word !== "")
        };
        asked.open = asked.body + asked.state + asked.year === "";
        return asked;
    }

    let filtered = false;

    function filter() {
        const asked = question();
        if (filtered || !asked.open || asked.words.length > 0) {
            const shown = new Set();
            filtered = true;
            readAll();
            for (const duty of duties)
                filterDuty(duty, asked, shown);
            filterTimeline(shown);
            wantedFrom = 0;
            unfoldFor(50);
        }
        const kept = filtered
            ? duties.filter((duty) => duty.wanted).length : total;
        count.textContent = form.dataset.shown.replace("{}",
            kept + " / " + total);
    }

    // ---- links, paper -------------------------------------------------------

    function unfoldHolding(id) {
        const sign = "id=\"" + id + "\"";
        readAll();
        const at = duties.findIndex((duty) => duty.node === null &&
                                              duty.html.includes(sign));
        if (at >= 0)
            unfold(at);
        else
            while (lists.length > 0 && document.getElementById(id) === null)
                unfoldList();
    }

    // Who follows a link to what is folded or filtered away wants to see it.
    function reveal() {
        const id = location.hash.slice(1);
        if (!/^[a-z]+[0-9]+$/.test(id))
            return;
        const there = document.getElementById(id) !== null;
        if (!there)
            unfoldHolding(id);
        const target = document.getElementById(id);
        const hidden = target !== null && target.closest("[hidden]") !== null;
        if (hidden) {
            form.reset();
            filter();
        }
        if (target !== null && (hidden || !there))
            target.scrollIntoView();
    }

    let opened = [];
    window.addEventListener("beforeprint", () => {
        unfoldFor(Infinity);
        opened = Array.from(document.querySelectorAll("details:not([open])"));
        for (const node of opened)
            node.open = true;
    });
    window.addEventListener("afterprint", () => {
        for (const node of opened)
            node.open = false;
    });

    let waiting = 0;
    form.addEventListener("input", () => {
        clearTimeout(waiting);
        waiting = setTimeout(filter, 100);
    });
    form.addEventListener("reset", () => setTimeout(filter, 0));
    form.addEventListener("submit", (event) => event.preventDefault());
    window.addEventListener("hashchange", reveal);

    form.hidden = false;
    filter();
    reveal();
    later();
})();
