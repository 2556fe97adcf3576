// page.js -- filters the page.  All of it can be read without.
"use strict";
(function () {
    const form = document.getElementById("filter");
    const count = document.getElementById("count");
    const duties = Array.from(document.querySelectorAll(".duty"), (node) => ({
        node,
        text: null,
        parts: Array.from(node.querySelectorAll(".occurrence"))
    }));
    const marks = Array.from(document.querySelectorAll(".mark"));
    const edges = Array.from(document.querySelectorAll(".edge"));

    // A text is read from the page when it is first searched.
    function holds(duty, words) {
        if (words.length === 0)
            return true;
        if (duty.text === null)
            duty.text = duty.node.textContent.toLowerCase();
        return words.every((word) => duty.text.includes(word));
    }

    function fits(part, asked) {
        const data = part.dataset;
        return (asked.body === "" ||
                data.bodies.includes(" " + asked.body + " ")) &&
            (asked.state === "" || data.state === asked.state) &&
            (asked.year === "" || data.year === asked.year);
    }

    function filter() {
        const asked = {
            body: form.elements.body.value,
            state: form.elements.state.value,
            year: form.elements.year.value
        };
        const words = form.elements.text.value.toLowerCase().split(/\s+/)
            .filter((word) => word !== "");
        const open = asked.body + asked.state + asked.year === "";
        const shown = new Set();
        let kept = 0;

        for (const duty of duties) {
            const told = holds(duty, words);
            let any = told && open;
            for (const part of duty.parts) {
                part.hidden = !(told && fits(part, asked));
                if (!part.hidden) {
                    shown.add(part.id);
                    any = true;
                }
            }
            duty.node.hidden = !any;
            kept += any ? 1 : 0;
        }
        for (const mark of marks)
            mark.classList.toggle("off", !shown.has(mark.dataset.at));
        for (const edge of edges)
            edge.classList.toggle("off", !shown.has(edge.dataset.from) ||
                                         !shown.has(edge.dataset.to));
        count.textContent = form.dataset.shown
            .replace("{}", kept + " / " + duties.length);
    }

    // Who follows a link to what is filtered away wants to see it.
    function reveal() {
        let name = location.hash.slice(1);
        try {
            name = decodeURIComponent(name);
        } catch (error) {
            return;
        }
        const target = document.getElementById(name);
        if (target === null || target.closest("[hidden]") === null)
            return;
        form.reset();
        filter();
        target.scrollIntoView();
    }

    let waiting = 0;
    form.addEventListener("input", () => {
        clearTimeout(waiting);
        waiting = setTimeout(filter, 100);
    });
    form.addEventListener("reset", () => setTimeout(filter, 0));
    form.addEventListener("submit", (event) => event.preventDefault());
    window.addEventListener("hashchange", reveal);

    // What is folded on the screen is printed.
    let opened = [];
    window.addEventListener("beforeprint", () => {
        opened = Array.from(document.querySelectorAll("details:not([open])"));
        for (const node of opened)
            node.open = true;
    });
    window.addEventListener("afterprint", () => {
        for (const node of opened)
            node.open = false;
    });

    form.hidden = false;
    filter();
})();
