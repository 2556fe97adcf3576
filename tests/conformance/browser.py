"""A headless Chromium that a test steers, by the WebDriver protocol."""

import contextlib
import json
import re
import subprocess
import urllib.request


class Browser:
    """A headless Chromium, spoken to by the WebDriver protocol."""

    def __init__(self, at, profile, options):
        self.at = at
        flags = ["--headless=new", "--no-sandbox", "--disable-gpu",
                 "--disable-dev-shm-usage", "--no-first-run",
                 "--disable-background-networking", "--disable-sync",
                 "--disable-component-update",
                 f"--user-data-dir={profile}", *options]
        made = self.ask("POST", "/session", {"capabilities": {"alwaysMatch": {
            "browserName": "chrome", "goog:loggingPrefs": {"browser": "ALL"},
            "goog:chromeOptions": {"args": flags}}}})
        self.session = "/session/" + made["sessionId"]

    def ask(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        asked = urllib.request.Request(self.at + path, data, method=method)
        with urllib.request.build_opener(urllib.request.ProxyHandler({})) \
                .open(asked, timeout=60) as answer:
            return json.load(answer)["value"]

    def tell(self, path, body):
        return self.ask("POST", self.session + path, body)

    def load(self, path):
        self.tell("/url", {"url": path.resolve().as_uri()})

    def run(self, script, *arguments):
        return self.tell("/execute/sync",
                         {"script": script, "args": list(arguments)})

    def run_async(self, script):
        return self.tell("/execute/async", {"script": script, "args": []})

    def devtools(self, command, **parameters):
        return self.tell("/goog/cdp/execute",
                         {"cmd": command, "params": parameters})

    def messages(self):
        return self.tell("/se/log", {"type": "browser"})

    def quit(self):
        self.ask("DELETE", self.session)


@contextlib.contextmanager
def browser(folder, *options):
    driver = subprocess.Popen(["chromedriver", "--port=0"],
                              stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, text=True)
    try:
        for line in driver.stdout:
            found = re.search(r"successfully on port (\d+)", line)
            if found:
                break
        made = Browser(f"http://127.0.0.1:{found[1]}", folder / "profile", options)
        yield made
        made.quit()
    finally:
        driver.terminate()
        driver.wait()
