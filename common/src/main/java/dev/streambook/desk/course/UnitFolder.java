package dev.streambook.desk.course;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * A unit's module as folders and files: the desk compiles into it and starts JVMs in it, and imports none of its classes.
 *
 * @param root the checkout
 * @param module the module's name, such as {@code unit1-concepts}
 * @param classPath what the unit's tests see, first its own classes
 */
public record UnitFolder(Path root, String module, List<Path> classPath) {

    /** Written by the profile {@code course}: {@code -cp "…"}, as {@code java @file} reads it. */
    private static final String CLASS_PATH = "target/desk/test-classpath.args";

    /** @throws DeskException where the build has not written the class path of the module's tests */
    public static UnitFolder of(Path root, String module) {
        Path file = root.resolve(module).resolve(CLASS_PATH);
        try {
            String text =
                    Files.readString(file).strip().replaceFirst("^-cp \"", "").replaceFirst("\"$", "");
            return new UnitFolder(
                    root,
                    module,
                    List.of(text.split(File.pathSeparator)).stream()
                            .map(Path::of)
                            .toList());
        } catch (NoSuchFileException missing) {
            throw new DeskException(
                    "%s is missing; expected the class path of the tests; start the desk by mvn -q -Pcourse"
                            .formatted(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    public Path folder() {
        return root.resolve(module);
    }

    /** Where the classes of {@code src/main} go. */
    public Path classes() {
        return folder().resolve("target/classes");
    }

    /** Where the classes of {@code src/test} go. */
    public Path testClasses() {
        return folder().resolve("target/test-classes");
    }

    /** For the files of JVMs that the desk starts. */
    public Path scratch() {
        return folder().resolve("target/desk");
    }
}
