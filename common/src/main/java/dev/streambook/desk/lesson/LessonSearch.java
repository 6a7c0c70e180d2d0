package dev.streambook.desk.lesson;

import dev.streambook.workbook.junit.Pages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds sections of lessons, guides and glossaries that hold all words of a question. Reads the pages once. Thread-safe. */
public final class LessonSearch {

    private static final int MOST = 20;
    private static final int AROUND = 70;

    /**
     * A section that was found.
     *
     * @param page with the section's anchor
     * @param heading page and section
     * @param excerpt what stands around the first word
     */
    public record Found(String page, String heading, String excerpt) {}

    private record Section(String page, String title, String heading, String text) {

        boolean isIn(String word) {
            return heading().toLowerCase(Locale.ROOT).contains(word)
                    || title().toLowerCase(Locale.ROOT).contains(word);
        }

        boolean holds(String word) {
            return isIn(word) || text.toLowerCase(Locale.ROOT).contains(word);
        }
    }

    private final List<Section> sections;

    public LessonSearch(CheckoutFiles files, Path docs) {
        try (Stream<Path> pages = Files.walk(docs)) {
            this.sections = pages.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(LessonPage::read)
                    .flatMap(page -> sections(files.name(page.file()), page).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + docs, e);
        }
    }

    /** At most {@value #MOST} sections, first those whose headings hold the most of the words. */
    public List<Found> find(String question) {
        List<String> words = Stream.of(question.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        return sections.stream()
                .filter(section -> words.stream().allMatch(section::holds))
                .sorted(Comparator.comparingLong(
                        section -> -words.stream().filter(section::isIn).count()))
                .limit(MOST)
                .map(section -> new Found(
                        section.page(),
                        section.title().equals(section.heading())
                                ? section.title()
                                : section.title() + " · " + section.heading(),
                        excerpt(section.text(), words.get(0))))
                .toList();
    }

    /** The text after solving is left out: it would give the answer away. */
    private static List<Section> sections(String name, LessonPage page) {
        List<Section> sections = new ArrayList<>();
        String heading = page.title();
        String anchor = "";
        StringBuilder text = new StringBuilder();
        boolean code = false;
        for (String line : (page.withoutHints()).lines().toList()) {
            code ^= line.startsWith("```");
            if (!code && line.matches("#{1,4} .*")) {
                sections.add(new Section(name + anchor, page.title(), heading, text.toString()));
                heading = line.replaceFirst("#+ +", "").strip();
                anchor = "#" + Pages.anchor(heading);
                text.setLength(0);
            } else {
                text.append(line).append(' ');
            }
        }
        sections.add(new Section(name + anchor, page.title(), heading, text.toString()));
        return sections;
    }

    private static String excerpt(String text, String word) {
        String plain = text.replaceAll("<[^>]*>|[`*|]", "")
                .replaceAll("\\]\\([^)]*\\)|!?\\[", "")
                .replaceAll("\\s+", " ");
        int at = Math.max(0, plain.toLowerCase(Locale.ROOT).indexOf(word));
        int from = at <= AROUND ? 0 : plain.indexOf(' ', at - AROUND) + 1;
        int end = plain.lastIndexOf(' ', at + AROUND);
        int to = at + AROUND >= plain.length() ? plain.length() : Math.max(end, at + word.length());
        return (from > 0 ? "…" : "") + plain.substring(from, to).strip() + (to < plain.length() ? "…" : "");
    }
}
