/* Files: all of them or none, and never through a link. */
#include "compiler/say/leftovers.h"
#include "compiler/say/output.h"

#include <criterion/criterion.h>
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static char place[] = "/tmp/remit-output-XXXXXX";

static void arrive(void)
{
    cr_assert_not_null(mkdtemp(place));
    cr_assert_eq(chdir(place), 0);
}

static void leave(void)
{
    cr_assert_eq(chdir("/"), 0);
    char command[64];
    snprintf(command, sizeof command, "rm -rf %s", place);
    cr_assert_eq(system(command), 0);
}

TestSuite(output, .init = arrive, .fini = leave);
TestSuite(leftovers, .init = arrive, .fini = leave);

static void expect_file(const char *path, const char *wanted)
{
    char   text[64] = "";
    FILE  *file = fopen(path, "r");

    cr_assert_not_null(file, "%s", path);
    cr_expect_eq(fread(text, 1, sizeof text - 1, file), strlen(wanted));
    cr_expect_str_eq(text, wanted);
    fclose(file);
}

static void make_file(const char *path, const char *text)
{
    FILE *file = fopen(path, "w");

    cr_assert_not_null(file);
    fputs(text, file);
    fclose(file);
}

static int entries(const char *folder)
{
    DIR *opened = opendir(folder);
    int  count = 0;

    cr_assert_not_null(opened);
    while (readdir(opened) != NULL)
        count++;
    closedir(opened);
    return count - 2;
}

Test(output, files_appear_when_all_are_written)
{
    mode_t      old = umask(022);
    Output     *output = output_begin("a/b//c/");
    struct stat found;

    writer_text(output_file(output, "one"), "1");
    writer_text(output_file(output, "two"), "22");
    cr_expect_neq(access("a/b/c/one", F_OK), 0);
    cr_expect(output_commit(output), "%s", output_trouble(output));
    cr_expect_eq(output_count(output), 2);
    output_end(output);
    expect_file("a/b/c/one", "1");
    expect_file("a/b/c/two", "22");
    cr_expect_eq(entries("a/b/c"), 2);
    cr_expect_eq(stat("a/b/c/one", &found), 0);
    cr_expect_eq(found.st_mode & 0777, 0644);
    umask(old);
}

Test(output, without_a_commit_everything_is_as_before)
{
    Output *output = output_begin("a/b");

    writer_text(output_file(output, "one"), "1");
    output_end(output);
    cr_expect_eq(entries("."), 0);
}

Test(output, an_old_file_is_replaced_whole)
{
    Output *output;

    make_file("one", "older and longer");
    output = output_begin(".");
    writer_text(output_file(output, "one"), "new");
    cr_expect(output_commit(output));
    output_end(output);
    expect_file("one", "new");
    cr_expect_eq(entries("."), 1);
}

Test(output, a_file_that_was_dropped_is_not_written)
{
    Output *output = output_begin(".");

    writer_text(output_file(output, "one"), "1");
    writer_text(output_file(output, "two"), "2");
    output_drop(output);
    writer_text(output_file(output, "three"), "3");
    cr_expect(output_commit(output));
    output_end(output);
    expect_file("one", "1");
    expect_file("three", "3");
    cr_expect_eq(entries("."), 2);
}

static void expect_refused(const char *folder, const char *name,
                           const char *trouble)
{
    Output *output = output_begin(folder);

    writer_text(output_file(output, "first"), "1");
    writer_text(output_file(output, name), "2");
    cr_expect_not(output_commit(output));
    cr_expect_str_eq(output_trouble(output), trouble);
    output_end(output);
}

Test(output, a_link_a_folder_and_a_pipe_are_refused_and_nothing_is_written)
{
    make_file("target", "safe");
    cr_assert_eq(symlink("target", "link"), 0);
    cr_assert_eq(symlink("nowhere", "dangling"), 0);
    cr_assert_eq(mkdir("folder", 0755), 0);
    cr_assert_eq(mkfifo("pipe", 0644), 0);
    expect_refused(".", "link", "`./link`: is a symbolic link; not replaced");
    expect_refused(".", "dangling",
                   "`./dangling`: is a symbolic link; not replaced");
    expect_refused(".", "folder", "`./folder`: is a folder; not replaced");
    expect_refused(".", "pipe", "`./pipe`: is no regular file; not replaced");
    expect_file("target", "safe");
    cr_expect_eq(entries("."), 5);
}

Test(output, a_folder_that_is_a_file_is_refused)
{
    make_file("file", "safe");
    expect_refused("file", "x", "`file`: is no folder");
    expect_refused("file/below", "x", "`file/below`: is no folder");
    expect_refused("", "x", "``: cannot be made");
    expect_file("file", "safe");
}

Test(output, a_link_that_comes_while_we_write_is_refused)
{
    Output *output = output_begin(".");

    writer_text(output_file(output, "one"), "1");
    cr_assert_eq(symlink("target", "one"), 0);
    cr_expect_not(output_commit(output));
    output_end(output);
    cr_expect_eq(entries("."), 1);
}

Test(output, a_file_elsewhere_is_written_with_the_others_or_not_at_all)
{
    Output *output = output_begin("a");

    cr_assert_eq(mkdir("b", 0755), 0);
    writer_text(output_file(output, "one"), "1");
    writer_text(output_file_at(output, "b/lock"), "2");
    cr_expect_eq(access("b/lock", F_OK), -1);
    cr_expect(output_commit(output), "%s", output_trouble(output));
    output_end(output);
    expect_file("a/one", "1");
    expect_file("b/lock", "2");
    output = output_begin("a");
    writer_text(output_file(output, "two"), "1");
    writer_text(output_file_at(output, "c/lock"), "2");
    cr_expect_not(output_commit(output));
    cr_expect_str_eq(output_trouble(output),
                     "`c/lock`: its folder is not there");
    output_end(output);
    cr_expect_eq(entries("a"), 1);
    cr_expect_eq(entries("b"), 1);
}

Test(output, one_file_cannot_be_two)
{
    Output *output = output_begin("a");

    writer_text(output_file(output, "one"), "1");
    writer_text(output_file_at(output, "./a/one"), "2");
    cr_expect_not(output_commit(output));
    cr_expect_str_eq(output_trouble(output),
                     "`./a/one`: two files would be written to it");
    output_end(output);
    cr_expect_eq(entries("."), 0);
}

/* The number of a process that was, and is no more. */
static long gone_process(void)
{
    pid_t child = fork();

    if (child == 0)
        _exit(0);
    cr_assert_eq(waitpid(child, NULL, 0), child);
    return (long)child;
}

static void make_temporary(long process, const char *behind)
{
    char name[64];

    snprintf(name, sizeof name, ".remit-%ld%s", process, behind);
    make_file(name, "half");
}

Test(leftovers, only_temporaries_have_a_process)
{
    static const struct { const char *name; long process; } names[] = {
        {".remit-12-0.tmp", 12},     {".remit-2147483647-4294967295.tmp",
                                      2147483647},
        {".remit-0-0.tmp", 0},       {".remit-012-0.tmp", 0},
        {".remit-12-.tmp", 0},       {".remit--1-0.tmp", 0},
        {".remit-12-0.tmp~", 0},     {".remit-12-0", 0},
        {"remit-12-0.tmp", 0},       {".remit-99999999999-0.tmp", 0},
        {".remit-4294967297-0.tmp", 0}, {".remit-12-00.tmp", 0},
        {".remit-12 -0.tmp", 0},     {"", 0}};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        cr_expect_eq(leftovers_process(names[i].name), names[i].process,
                     "%s", names[i].name);
}

Test(leftovers, what_a_killed_run_left_goes_and_nothing_else)
{
    long    gone = gone_process();
    Output *output;
    char    name[64];

    make_temporary(gone, "-0.tmp");
    make_temporary(gone, "-17.tmp");
    make_temporary((long)getpid(), "-0.tmp");   /* lives */
    make_temporary(gone, "-0.tmp.txt");         /* another name */
    make_file("kept", "kept");
    snprintf(name, sizeof name, ".remit-%ld-1.tmp", gone);
    cr_assert_eq(symlink("kept", name), 0);
    snprintf(name, sizeof name, ".remit-%ld-2.tmp", gone);
    cr_assert_eq(mkdir(name, 0755), 0);
    snprintf(name, sizeof name, ".remit-%ld-3.tmp", gone);
    cr_assert_eq(link("kept", name), 0);
    output = output_begin(".");
    cr_expect_eq(entries("."), 6);
    output_end(output);
    expect_file("kept", "kept");
}

Test(leftovers, a_folder_in_use_is_left_alone)
{
    Output *one = output_begin("."), *two;

    make_temporary(gone_process(), "-0.tmp");
    two = output_begin(".");
    cr_expect_eq(entries("."), 1);
    output_end(two);
    output_end(one);
    output_end(output_begin("."));
    cr_expect_eq(entries("."), 0);
}

Test(output, a_full_disk_is_seen)
{
    Writer writer = writer_to(open("/dev/full", O_WRONLY));

    for (int i = 0; i < 100000; i++)
        writer_text(&writer, "some text ");
    cr_expect_not(writer_flush(&writer));
    close(writer.fd);
    writer_free(&writer);
}

Test(output, a_writer_puts_numbers_days_and_formats)
{
    Writer out = writer_memory();
    char   longer[2000];

    memset(longer, 'x', sizeof longer);
    longer[sizeof longer - 1] = '\0';
    writer_number(&out, 0);
    writer_char(&out, ' ');
    writer_number(&out, INT64_MIN);
    writer_char(&out, ' ');
    writer_day(&out, remit_day(2012, 2, 29));
    writer_day(&out, REMIT_NO_DAY);
    writer_spaces(&out, 3);
    cr_expect_str_eq(writer_held(&out), "0 -9223372036854775808 2012-02-29   ");
    writer_format(&out, "%s", longer);
    cr_expect_eq(out.count, 36 + sizeof longer - 1);
    writer_free(&out);
}
