package dev.streambook.workbook.junit;

import dev.streambook.workbook.Answer;
import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.ProjectFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Tells whether an answer and its tests are still what they were: a digest of their sources. */
final class Fingerprint {

    private Fingerprint() {}

    /** Empty where the sources are not here, or where the answer's has changed since it was compiled. */
    static Optional<String> ofSources(ExerciseEntry exercise) {
        Path root = ProjectFolder.root();
        Path answer = root.resolve(exercise.stubPath());
        Path tests = root.resolve(ProjectFolder.module(exercise.id().unit()))
                .resolve("src/test/java")
                .resolve(exercise.specificationClass().replace('.', '/') + ".java");
        try {
            return Files.exists(answer) && Files.exists(tests) && isCompiled(exercise, answer)
                    ? Optional.of(of(text(answer), text(tests)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String of(String... texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String text : texts) {
                digest.update(text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether what was tested is what stands in the source: somebody may edit while the tests run. */
    private static boolean isCompiled(ExerciseEntry exercise, Path source) throws IOException {
        if (exercise.isFile()) {
            return text(source).equals(Answer.yours(exercise.contract()).text());
        }
        URL compiled = exercise.contract()
                .getClassLoader()
                .getResource(exercise.stubClass().replace('.', '/') + ".class");
        if (compiled == null || !"file".equals(compiled.getProtocol())) {
            return false;
        }
        return Files.getLastModifiedTime(path(compiled)).compareTo(Files.getLastModifiedTime(source)) >= 0;
    }

    private static Path path(URL url) {
        try {
            return Path.of(new URI(url.toString()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class path whose folder is no URI: " + url, e);
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file);
    }
}
