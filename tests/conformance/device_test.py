#!/usr/bin/env python3
"""The core of the runtime and a table on a Cortex-M, without a C library.

Everything in runtime/ is compiled freestanding, with the compiler's own
headers and the six functions of device/include/string.h; under qemu the same
program says what it says here.
"""

import glob
import os
import re
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from c_build import BUILD, ROOT, check, finish, must, path, run, table  # noqa

DEVICE = os.path.join(ROOT, "tests/conformance/device")
CORE = sorted(glob.glob(os.path.join(ROOT, "runtime/*.c")))
CC = "arm-none-eabi-gcc"
STRICT = ["-std=c11", "-Wall", "-Wextra", "-Wpedantic", "-Wconversion",
          "-Wshadow", "-Werror"]
HERE = ["-I" + path("include"), "-I" + path("tables"), "-I" + ROOT]


def freestanding(compiler, *options):
    """The words of a compiler that has its own headers alone."""
    own = must(compiler, "-print-file-name=include").strip()
    return [compiler, *STRICT, *options, "-ffreestanding", "-nostdinc",
            "-isystem", own, "-I" + os.path.join(DEVICE, "include"), *HERE]


def objects(words, sources, folder):
    os.makedirs(path(folder), exist_ok=True)
    made = []
    for source in sources:
        made.append(path(folder, os.path.basename(source)[:-2] + ".o"))
        must(*words, "-c", source, "-o", made[-1])
    return made


def only_constants(files):
    for line in must("arm-none-eabi-size", *files).splitlines()[1:]:
        text, data, bss, *_, name = line.split()
        check("no data to change in " + name, (data, bss) == ("0", "0"), line)


def emulated(source):
    words = freestanding(CC, "-mcpu=cortex-m3", "-mthumb", "-Os")
    core = objects(words, CORE, "arm")
    made = objects(words, [source], "arm")
    only_constants(core + made)
    rest = objects(words, [os.path.join(DEVICE, "device.c"),
                           os.path.join(DEVICE, "cortex_m.c")], "arm")
    must(CC, "-mcpu=cortex-m3", "-mthumb", "-nostdlib", "-T",
         os.path.join(DEVICE, "cortex_m.ld"), *core, *made, *rest, "-lgcc",
         "-o", path("device.elf"))
    return run("qemu-system-arm", "-M", "mps2-an385", "-nographic",
               "-monitor", "none", "-serial", "none", "-semihosting-config",
               "enable=on,target=native", "-kernel", path("device.elf"),
               timeout=60)


def here(source):
    must("gcc", *STRICT, *HERE, source, os.path.join(DEVICE, "device.c"),
         os.path.join(DEVICE, "host.c"), os.path.join(BUILD, "libremit.a"),
         "-o", path("device"))
    return run(path("device"))


def main():
    os.makedirs(path("include"))
    with open(path("include/remit.h"), "w", encoding="utf-8") as file:
        file.write('#include "runtime/remit.h"\n')
    source = table(os.path.join(ROOT, "examples/wsis/wsis.remit"), "wsis")
    objects(freestanding("gcc"), CORE, "freestanding")
    wanted = here(source)
    check("the program works here", wanted[0] == 0 and
          len(re.findall(r"^2011-\d\d-\d\d ", wanted[1], re.M)) > 5,
          wanted[1])
    got = emulated(source)
    check("a Cortex-M says the same", got == wanted, str(got)[:2000])
    finish()


if __name__ == "__main__":
    main()
