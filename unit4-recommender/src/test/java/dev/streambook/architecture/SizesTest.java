package dev.streambook.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.workbook.ProjectFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rooms and classes stay small enough to be at home in. What a learner writes is the learner's affair. */
class SizesTest {

    private static final int MOST_LINES = 200;
    private static final int MOST_CLASSES = 20;
    private static final String PACKAGE = "package-info.java";
    private static final String REASON = "It is one package because";

    @Test
    void no_class_is_longer_than_two_hundred_lines() throws IOException {
        Map<String, Long> tooLong = new TreeMap<>();
        for (Path source : sources()) {
            try (Stream<String> lines = Files.lines(source)) {
                long count = lines.count();
                if (count > MOST_LINES && !isYours(source)) {
                    tooLong.put(source.getFileName().toString(), count);
                }
            }
        }

        assertThat(tooLong).as("classes of more than %d lines", MOST_LINES).isEmpty();
    }

    @Test
    void a_package_of_more_than_twenty_classes_says_why_it_is_one() throws IOException {
        Map<Path, Long> sizes = sources().stream()
                .filter(source -> !source.endsWith(PACKAGE))
                .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()));
        List<String> silent = sizes.entrySet().stream()
                .filter(size -> size.getValue() > MOST_CLASSES && !saysWhy(size.getKey()))
                .map(size ->
                        "%s (%d classes)".formatted(ProjectFolder.root().relativize(size.getKey()), size.getValue()))
                .toList();

        assertThat(silent)
                .as("large packages whose %s does not say \"%s …\"", PACKAGE, REASON)
                .isEmpty();
    }

    private static boolean saysWhy(Path folder) {
        Path info = folder.resolve(PACKAGE);
        try {
            return Files.exists(info)
                    && Files.readString(info).replaceAll("\\s+\\*?\\s*", " ").contains(REASON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isYours(Path source) {
        return source.getParent().endsWith("exercise");
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> modules = Files.list(ProjectFolder.root())) {
            return modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(SizesTest::javaFiles)
                    .toList();
        }
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
