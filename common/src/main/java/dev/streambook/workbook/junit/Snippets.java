package dev.streambook.workbook.junit;

import dev.streambook.workbook.ProjectFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Code in a page that is kept equal to the code that is compiled. In the page a comment names file and region, and the
 * fenced block after it holds the text; an update adds the block where it is missing. In the file the region stands between
 * {@code tag::name[]} and {@code end::name[]}.
 */
final class Snippets {

    private static final Pattern SNIPPET = Pattern.compile(
            "(?ms)<!-- snippet: (?<file>[^#\\s]+)#(?<tag>[\\w-]+) -->$(?:\\n```(?<language>\\w*)\\n(?<code>.*?)^```$)?");

    private Snippets() {}

    /**
     * One snippet of a page.
     *
     * @param code null where no fenced block follows the comment
     */
    record Snippet(Page page, String file, String tag, String code) {

        Optional<String> fault() {
            String now = source(file, tag);
            return now.equals(code)
                    ? Optional.empty()
                    : Optional.of("%s shows %s#%s as it is no longer; run the tests with -Dstreambook.docs=update"
                            .formatted(page.name(), file, tag));
        }
    }

    static List<Snippet> in(Page page) {
        return SNIPPET.matcher(page.text())
                .results()
                .map(match -> new Snippet(page, match.group(1), match.group(2), match.group(4)))
                .toList();
    }

    static void refresh(Page page) {
        Matcher matcher = SNIPPET.matcher(page.text());
        String fresh = matcher.replaceAll(match -> Matcher.quoteReplacement("<!-- snippet: %s#%s -->\n```%s\n%s```"
                .formatted(
                        match.group(1),
                        match.group(2),
                        Optional.ofNullable(match.group(3)).orElse("java"),
                        source(match.group(1), match.group(2)))));
        try {
            Files.writeString(page.file(), fresh);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The region without the tags' lines and without the indentation that all its lines share. */
    private static String source(String file, String tag) {
        Path path = ProjectFolder.root().resolve(file);
        try {
            List<String> lines = Files.readAllLines(path);
            int from = indexOf(lines, "tag::" + tag + "[]", path);
            int to = indexOf(lines, "end::" + tag + "[]", path);
            return String.join("\n", lines.subList(from + 1, to)).stripIndent() + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException("no file " + file + " for a snippet", e);
        }
    }

    private static int indexOf(List<String> lines, String mark, Path path) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(mark)) {
                return i;
            }
        }
        throw new IllegalStateException("no " + mark + " in " + path);
    }
}
