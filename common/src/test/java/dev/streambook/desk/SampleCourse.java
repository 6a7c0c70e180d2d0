package dev.streambook.desk;

import dev.streambook.desk.course.Course;
import dev.streambook.desk.course.UnitFolder;
import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.Workbook;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A checkout with one unit, made of the sample exercises: their stubs as sources, and everything that is compiled on the class
 * path as it is here.
 */
final class SampleCourse {

    private static final String MODULE = "unit9";

    private final Path root;

    SampleCourse(Path root) {
        this.root = root;
        for (String folder : List.of("common", "docs/unit9", MODULE + "/src/main/java", MODULE + "/target/classes")) {
            create(root.resolve(folder));
        }
    }

    Course course(Class<?>... contracts) {
        List<Path> classPath = new ArrayList<>(List.of(root.resolve(MODULE).resolve("target/classes")));
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .forEach(classPath::add);
        UnitFolder folder = new UnitFolder(root, MODULE, classPath);
        Workbook workbook =
                new Workbook(Arrays.stream(contracts).map(ExerciseEntry::of).toList());
        return new Course(List.of(new Course.Unit(9, folder, workbook)));
    }

    /** The path of the answer, whose file holds {@code source} from now on. */
    Path save(Class<?> contract, String source) {
        Path file = root.resolve(ExerciseEntry.of(contract).stubPath());
        try {
            create(file.getParent());
            return Files.writeString(file, source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
