package dev.streambook.workbook.junit;

import dev.streambook.workbook.ProjectFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The pages in a folder and below it. */
public final class Pages {

    private Pages() {}

    /** A heading as a link target, in the way that Git hosts make them. */
    public static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\- _]", "")
                .replace(' ', '-');
    }

    static List<Page> below(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(Page::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pages of a unit's exercises and of its play, without the guides. */
    public static List<Path> ofExercises(int unit) {
        return below(ProjectFolder.root().resolve("docs/unit" + unit)).stream()
                .map(Page::file)
                .filter(file -> file.getFileName().toString().startsWith(unit + "."))
                .toList();
    }

    /** The lessons of a page to which no word of the glossary beside it leads, as the links that are missing. */
    public static List<String> lessonsWithoutWord(Path page) {
        String glossary = Page.read(page.resolveSibling("README.md")).text();
        return Page.read(page).lessons().stream()
                .map(anchor -> "(%s#%s)".formatted(page.getFileName(), anchor))
                .filter(link -> !glossary.contains(link))
                .toList();
    }

    /** What is wrong with one page, each a sentence: links that lead nowhere, snippets that differ from the code. */
    public static List<String> faultsOf(Path page) {
        return Page.read(page).faults();
    }
}
