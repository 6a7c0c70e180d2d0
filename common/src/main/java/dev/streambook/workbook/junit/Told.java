package dev.streambook.workbook.junit;

import dev.streambook.workbook.Plural;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The broken rules of one answer and their lessons, in the order in which they were broken. */
final class Told {

    private static final int NAMED = 3;

    private final List<Lesson> lessons = new ArrayList<>();
    private final Map<String, Integer> testsByRule = new LinkedHashMap<>();

    private String reason;
    private int sameReason;
    private int notRun;

    /** @param broken what the test threw: code that fails in every test fails once, and breaks no rule of theirs */
    void add(Throwable broken, Lesson lesson) {
        String thrown = broken instanceof AssertionError ? null : broken.toString();
        if (lessons.isEmpty()) {
            reason = thrown;
        } else if (thrown != null && thrown.equals(reason)) {
            lessons.add(lesson);
            sameReason++;
            return;
        }
        lessons.add(lesson);
        testsByRule.merge(lesson.rule(), 1, Integer::sum);
    }

    void notRun() {
        notRun++;
    }

    List<Lesson> lessons() {
        return List.copyOf(lessons);
    }

    int count() {
        return lessons.size();
    }

    /** The first lesson, and what else is broken by name. */
    String shortly(String fileInFull) {
        StringBuilder text = new StringBuilder(lessons.get(0).text());
        List<Map.Entry<String, Integer>> rules = new ArrayList<>(testsByRule.entrySet());
        int more = rules.get(0).getValue() - 1;
        if (more > 0) {
            text.append("  And       %s of this rule%n".formatted(Plural.of(more, "more test")));
        }
        if (rules.size() > 1) {
            text.append(rules.stream()
                    .skip(1)
                    .limit(NAMED)
                    .map(rule -> "  Also      %s%s%n"
                            .formatted(
                                    rule.getKey(),
                                    rule.getValue() == 1 ? "" : " (%s)".formatted(Plural.of(rule.getValue(), "test"))))
                    .collect(Collectors.joining()));
            if (rules.size() - 1 > NAMED) {
                text.append("            and %s%n".formatted(Plural.of(rules.size() - 1 - NAMED, "more rule")));
            }
        }
        if (sameReason > 0) {
            text.append("  And       %s, for the same reason%n".formatted(Plural.of(sameReason, "more test")));
        }
        if (notRun > 0) {
            text.append("  Not run   %s, until this one comes back%n".formatted(Plural.of(notRun, "more test")));
        }
        if (lessons.size() > 1) {
            text.append("  In full   ").append(fileInFull).append(System.lineSeparator());
        }
        return text.toString();
    }

    String inFull() {
        return lessons.stream().map(Lesson::text).collect(Collectors.joining());
    }
}
