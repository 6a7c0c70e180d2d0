package dev.streambook.workbook.junit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What was seen, cut to what fits on a screen. Sentences stay whole. Lists, histories and runs without a space lose their
 * middle, and stack traces lose the frames of engines. The cut says how much it left out. Two long values keep the place where
 * they begin to differ, and two long lists keep the elements that only one of them has.
 */
final class Excerpt {

    private static final int LINES = 18;

    /** A line that is not longer than this stays whole. */
    private static final int WIDTH = 400;

    /** What stays of a run without a space that is longer than {@link #WIDTH}. */
    private static final int RUN = 140;

    /** Equal characters that stay before the first difference. */
    private static final int BEFORE = 46;

    /** Elements of a list that stay at its head and at its tail. */
    private static final int HEAD = 3;

    private static final int TAIL = 2;

    /** Elements that stay between head and tail because the other list does not have them. */
    private static final int DIFFERENT = 3;

    private static final Pattern COMPARED =
            Pattern.compile("(?m)^( *expected: )(.*)\\R( *but was: )(.*)$", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern LONG_RUN = Pattern.compile("\\S{" + (WIDTH + 1) + ",}");

    private static final Pattern IN_BRACKETS = Pattern.compile("([^\\[{]*[\\[{])(.*)([\\]}][^\\]}]*)");

    private Excerpt() {}

    static String of(String seen) {
        List<String> lines = Frames.shorten(aroundTheDifference(seen).lines().toList());
        List<String> shorter = shortRows(lines.size() > LINES ? shortLists(lines) : lines).stream()
                .map(Excerpt::shortRuns)
                .toList();
        return cut(shorter, LINES - LINES / 3, LINES / 3, line -> false, "  … %,d lines …").stream()
                .collect(Collectors.joining("\n"));
    }

    /** Where both values of a comparison are long, their common beginning is left out. */
    private static String aroundTheDifference(String seen) {
        Matcher compared = COMPARED.matcher(seen);
        if (!compared.find()) {
            return seen;
        }
        String expected = compared.group(2);
        String actual = compared.group(4);
        int same = 0;
        while (same < Math.min(expected.length(), actual.length()) && expected.charAt(same) == actual.charAt(same)) {
            same++;
        }
        int skipped = same - BEFORE;
        if (skipped < BEFORE || Math.max(expected.length(), actual.length()) <= WIDTH) {
            return seen;
        }
        String mark = String.format(Locale.ROOT, "… %,d equal characters … ", skipped);
        return seen.substring(0, compared.start())
                + compared.group(1) + mark + expected.substring(skipped) + "\n"
                + compared.group(3) + mark + actual.substring(skipped)
                + seen.substring(compared.end());
    }

    /** Lines that end with a comma one after the other are the elements of a list. */
    private static List<String> shortLists(List<String> lines) {
        List<List<String>> lists = new ArrayList<>();
        List<String> list = new ArrayList<>();
        for (String line : lines) {
            list.add(line);
            if (!line.endsWith(",")) {
                lists.add(list);
                list = new ArrayList<>();
            }
        }
        lists.add(list);
        return shorter(lists).stream().flatMap(List::stream).collect(Collectors.toCollection(ArrayList::new));
    }

    /** A long line with many elements in brackets is a list, too. */
    private static List<String> shortRows(List<String> lines) {
        return shorter(lines.stream().map(Excerpt::elements).toList()).stream()
                .map(row -> String.join(" ", row))
                .toList();
    }

    private static List<String> elements(String line) {
        Matcher list = IN_BRACKETS.matcher(line);
        if (line.length() <= WIDTH || !list.matches()) {
            return List.of(line);
        }
        List<String> elements = new ArrayList<>(List.of(list.group(2).split("(?<=,) ")));
        elements.set(0, list.group(1) + elements.get(0));
        elements.add(elements.remove(elements.size() - 1) + list.group(3));
        return elements;
    }

    private static List<List<String>> shorter(List<List<String>> lists) {
        Map<String, Integer> seen = new HashMap<>();
        List<List<String>> several =
                lists.stream().filter(list -> list.size() > 1).toList();
        several.stream().flatMap(List::stream).forEach(element -> seen.merge(bare(element), 1, Integer::sum));
        Predicate<String> different = element -> several.size() > 1 && seen.get(bare(element)) == 1;
        Function<List<String>, List<String>> shorten = list -> cut(list, HEAD, TAIL, different, "  … %,d more …");
        return lists.stream().map(shorten).toList();
    }

    /** An element without what stands around it. */
    private static String bare(String element) {
        return element.strip().replaceAll("^.*?: (?=\\[)|^[\\[({]+|[\\])},]+$", "");
    }

    private static List<String> cut(List<String> all, int head, int tail, Predicate<String> stays, String mark) {
        if (all.size() - head - tail <= 1) {
            return List.copyOf(all);
        }
        List<String> shorter = new ArrayList<>();
        int left = 0;
        int kept = 0;
        for (int i = 0; i < all.size(); i++) {
            boolean middle = i >= head && i < all.size() - tail;
            if (middle && (kept == DIFFERENT || !stays.test(all.get(i)))) {
                left++;
                continue;
            }
            if (left > 0) {
                shorter.add(String.format(Locale.ROOT, mark, left));
                left = 0;
            }
            kept += middle ? 1 : 0;
            shorter.add(all.get(i));
        }
        return shorter;
    }

    /** A body or a dump of bytes loses its middle; no sentence is that long without a space. */
    private static String shortRuns(String line) {
        return LONG_RUN.matcher(line).replaceAll(found -> Matcher.quoteReplacement(middleLeftOut(found.group())));
    }

    private static String middleLeftOut(String run) {
        return run.substring(0, RUN * 2 / 3)
                + String.format(Locale.ROOT, " … %,d characters … ", run.length() - RUN)
                + run.substring(run.length() - RUN / 3);
    }
}
