"$REMIT" build material/council.remit -o "$OUT/made" --emit json --quiet
python3 - "$OUT/made/council.json" <<'END'
import json, sys
made = json.load(open(sys.argv[1], encoding="utf-8"))
for key in ("as_of", "horizon", "language"):
    print(key, made[key])
for key in ("bodies", "instruments", "duties", "occurrences", "calendars"):
    print(f"the first of {key}")
    for name, value in made[key][0].items():
        print("   ", name, json.dumps(value, ensure_ascii=False))
steps = {s["number"] for s in made["derivations"]}
assert all(i in steps for s in made["derivations"] for i in s["inputs"])
END
