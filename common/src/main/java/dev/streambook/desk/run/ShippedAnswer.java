package dev.streambook.desk.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.streambook.desk.course.DeskException;
import dev.streambook.workbook.ExerciseEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Puts a stub back as it was shipped: the version with the most TODOs that git or the desk has seen. What the learner has
 * written is kept in {@code .streambook/answers/}.
 */
public final class ShippedAnswer {

    private static final Pattern TODO = Pattern.compile("new TodoException\\(|(?m)^[^#!\\n]*TODO");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

    private final Path root;
    private final ExerciseEntry exercise;

    public ShippedAnswer(Path root, ExerciseEntry exercise) {
        this.root = root;
        this.exercise = exercise;
    }

    /** Remembers the stub if it has more TODOs than the one that is remembered: a checkout may come without git. */
    public void remember() {
        String now = text(answer());
        if (todos(now) > (Files.exists(remembered()) ? todos(text(remembered())) : 0)) {
            write(remembered(), now);
        }
    }

    /**
     * Puts the stub back.
     *
     * @return where the learner's answer is kept, from the root of the checkout
     * @throws DeskException if no earlier version with a TODO is known
     */
    public String reset() {
        String shipped = shipped();
        Path copy = root.resolve(".streambook/answers")
                .resolve(
                        "%s-%s-%s".formatted(exercise.id(), LocalDateTime.now().format(STAMP), answer().getFileName()));
        write(copy, text(answer()));
        write(answer(), shipped);
        return root.relativize(copy).toString().replace('\\', '/');
    }

    private String shipped() {
        String best = Files.exists(remembered()) ? text(remembered()) : "";
        for (String commit :
                git("log", "--format=%H", "--", exercise.stubPath()).lines().toList()) {
            String version = git("show", commit + ":" + exercise.stubPath());
            if (todos(version) > todos(best)) {
                best = version;
            }
        }
        if (todos(best) == 0) {
            throw new DeskException(
                    "%s cannot be reset: neither git nor .streambook/stubs has it as it was shipped; see docs/how-to-work-an-exercise.md"
                            .formatted(exercise.stubPath()));
        }
        return best;
    }

    /** What git prints; nothing where there is no git, or no repository. */
    private String git(String... arguments) {
        try {
            List<String> command = new ArrayList<>(List.of("git"));
            command.addAll(List.of(arguments));
            Process git = new ProcessBuilder(command)
                    .directory(root.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String text = new String(git.getInputStream().readAllBytes(), UTF_8);
            return git.waitFor() == 0 ? text : "";
        } catch (IOException noGit) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static long todos(String text) {
        return TODO.matcher(text).results().count();
    }

    private Path answer() {
        return root.resolve(exercise.stubPath());
    }

    private Path remembered() {
        return root.resolve(".streambook/stubs").resolve(exercise.stubPath());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a whole: whoever watches the file never sees half of it. */
    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Path written = Files.writeString(file.resolveSibling("." + file.getFileName() + ".new"), text);
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
