package dev.streambook.workbook.junit;

import dev.streambook.workbook.DocsUpdate;
import dev.streambook.workbook.ProjectFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of {@code docs/}: its headings, hints, links, snippets and the command that it shows. */
record Page(Path file, String text) {

    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *$");
    private static final Pattern LESSON = Pattern.compile("(?m)^### +(.+?) *$");
    private static final Pattern HINT = Pattern.compile("<summary>Hint \\d</summary>");
    private static final Pattern LINK =
            Pattern.compile("(?<!!)\\[[^\\]]*\\]\\(([^)\\s]+)\\)|!\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern EXERCISE_PAGE = Pattern.compile("(\\d\\.\\d+)-.*");
    private static final Pattern COMMAND = Pattern.compile("exercise=(\\S+)");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```");

    static Page read(Path file) {
        try {
            return new Page(file, Files.readString(file).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The path from the root of the checkout, with forward slashes. */
    String name() {
        return ProjectFolder.root().relativize(file).toString().replace('\\', '/');
    }

    List<String> headings() {
        return HEADING.matcher(prose()).results().map(match -> match.group(1)).toList();
    }

    /** The headings as link targets, in the way that Git hosts make them. */
    List<String> anchors() {
        return headings().stream().map(Page::anchor).toList();
    }

    /** The anchors of the sections that teach something: those below the headings that every page has. */
    List<String> lessons() {
        return LESSON.matcher(prose())
                .results()
                .map(heading -> anchor(heading.group(1)))
                .toList();
    }

    long hints() {
        return HINT.matcher(text).results().count();
    }

    /** Whether there is something to look at before the task: an image, or a diagram in a fenced block. */
    boolean hasPicture() {
        String idea = text.split("(?m)^## Your task *$", 2)[0];
        return idea.contains("![") || FENCE.matcher(idea).find();
    }

    /** Links that lead nowhere, snippets that differ from the code, a command that runs something else: each a sentence. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        Matcher links = LINK.matcher(prose());
        while (links.find()) {
            String target = links.group(1) != null ? links.group(1) : links.group(2);
            if (!target.contains("://") && !leadsSomewhere(target)) {
                faults.add("%s links to %s, which is not there".formatted(name(), target));
            }
        }
        Snippets.in(this).forEach(snippet -> snippet.fault().ifPresent(faults::add));
        Matcher exercise = EXERCISE_PAGE.matcher(file.getFileName().toString());
        if (exercise.matches()) {
            commandFault(exercise.group(1)).ifPresent(faults::add);
        }
        return faults;
    }

    /** The page of an exercise shows the command that runs its tests, and no other exercise's. */
    private Optional<String> commandFault(String id) {
        List<String> shown =
                COMMAND.matcher(text).results().map(match -> match.group(1)).toList();
        return !shown.isEmpty() && shown.stream().allMatch(id::equals)
                ? Optional.empty()
                : Optional.of("%s shows commands for exercises %s; expected `mvn -q test -D exercise=%s`"
                        .formatted(name(), shown, id));
    }

    /** This page; with {@code -Dstreambook.docs=update} its snippets are first written anew from the code. */
    Page refreshedIfAsked() {
        if (DocsUpdate.isAskedFor()) {
            Snippets.refresh(this);
            return read(file);
        }
        return this;
    }

    private boolean leadsSomewhere(String target) {
        String[] parts = target.split("#", 2);
        Path linked = parts[0].isEmpty() ? file : file.getParent().resolve(parts[0]);
        if (!Files.exists(linked)) {
            return false;
        }
        return parts.length < 2
                || !linked.toString().endsWith(".md")
                || Page.read(linked).anchors().contains(parts[1]);
    }

    private String prose() {
        return FENCE.matcher(text).replaceAll("");
    }

    private static String anchor(String heading) {
        return Pages.anchor(heading);
    }
}
