package dev.streambook.workbook.junit;

import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.Promise;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The contract's promises as the page lists them under the task, each linked to its section, in the order of the sections.
 * The list stands between {@code <!-- promises -->} and {@code <!-- end of promises -->}; {@code -Dstreambook.docs=update}
 * writes it, and puts it at the end of the task where there is none yet.
 */
record PromiseList(Page page, String markdown) {

    private static final String START = "<!-- promises -->";
    private static final String END = "<!-- end of promises -->";
    private static final Pattern BLOCK = Pattern.compile("(?s)%s\\n(.*?)\\n%s".formatted(START, END));
    private static final Pattern AFTER_TASK = Pattern.compile("(?ms)^## Your task *$.*?(?=^## )");

    static PromiseList of(ExerciseEntry exercise, Page page) {
        List<String> sections = page.anchors();
        String bullets = exercise.promises().stream()
                .sorted(Comparator.comparingInt((Promise promise) -> sections.indexOf(promise.read())))
                .map(promise -> "- [%s](#%s)".formatted(promise.says(), promise.read()))
                .collect(Collectors.joining("\n"));
        return new PromiseList(page, "What your answer promises, and where each promise is explained:\n\n" + bullets);
    }

    Optional<String> fault() {
        Matcher block = BLOCK.matcher(page.text());
        return block.find() && block.group(1).equals(markdown) && !block.find()
                ? Optional.empty()
                : Optional.of("%s does not list the contract's promises once and as they are; run the tests with"
                                .formatted(page.name())
                        + " -Dstreambook.docs=update");
    }

    /** The page with this list in it, written to its file. */
    Page write() {
        String block = "%s\n%s\n%s".formatted(START, markdown, END);
        String text = page.text();
        Matcher old = BLOCK.matcher(text);
        Matcher task = AFTER_TASK.matcher(text);
        String fresh = text;
        if (old.find()) {
            String rest = BLOCK.matcher(text.substring(old.end())).replaceAll("");
            fresh = text.substring(0, old.start()) + block + rest;
        } else if (task.find()) {
            fresh = text.substring(0, task.end()) + block + "\n\n" + text.substring(task.end());
        }
        try {
            Files.writeString(page.file(), fresh);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Page(page.file(), fresh);
    }
}
