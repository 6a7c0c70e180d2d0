package dev.streambook.desk.course;

import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.ProjectFolder;
import dev.streambook.workbook.Workbook;
import dev.streambook.workbook.junit.Board;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All units of the checkout: their folders, their exercises, and where the learner stands in them. */
public final class Course {

    private static final int UNITS = 4;

    /** One unit: where it lies, and what the registry knows of it. */
    public record Unit(int number, UnitFolder folder, Workbook workbook) {}

    private final List<Unit> units;

    public Course(List<Unit> units) {
        this.units = List.copyOf(units);
    }

    /**
     * The units of this checkout. Their classes are found by a class loader of their own, which becomes that of this thread:
     * the desk has none of them on its class path.
     */
    public static Course ofThisCheckout() {
        Path root = ProjectFolder.root().toAbsolutePath().normalize();
        List<UnitFolder> folders = IntStream.rangeClosed(1, UNITS)
                .mapToObj(number -> UnitFolder.of(root, ProjectFolder.module(number)))
                .toList();
        URL[] classes = folders.stream()
                .flatMap(folder ->
                        Stream.concat(Stream.of(folder.classes(), folder.testClasses()), folder.classPath().stream()))
                .distinct()
                .map(Course::url)
                .toArray(URL[]::new);
        Thread.currentThread().setContextClassLoader(new URLClassLoader(classes, Course.class.getClassLoader()));
        return new Course(IntStream.rangeClosed(1, UNITS)
                .mapToObj(number -> new Unit(number, folders.get(number - 1), Workbook.ofUnit(number)))
                .toList());
    }

    public List<Unit> units() {
        return units;
    }

    public Unit unit(ExerciseEntry exercise) {
        return units.stream()
                .filter(unit -> unit.number() == exercise.id().unit())
                .findFirst()
                .orElseThrow();
    }

    /** The unit in whose module the file lies. */
    public Optional<Unit> unit(Path file) {
        return units.stream()
                .filter(unit -> file.startsWith(unit.folder().folder()))
                .findFirst();
    }

    public List<ExerciseEntry> exercises() {
        return units.stream()
                .flatMap(unit -> unit.workbook().exercises().stream())
                .toList();
    }

    /** The exercise of this number, such as {@code 1.8}. */
    public Optional<ExerciseEntry> exercise(String id) {
        return exercises().stream()
                .filter(exercise -> exercise.id().toString().equals(id))
                .findFirst();
    }

    /** The exercise whose answer the file is. */
    public Optional<ExerciseEntry> answeredIn(Path file) {
        return unit(file)
                .flatMap(unit -> unit.workbook().exercises().stream()
                        .filter(exercise -> answer(exercise).equals(file))
                        .findFirst());
    }

    /** The learner's file. */
    public Path answer(ExerciseEntry exercise) {
        return unit(exercise).folder().root().resolve(exercise.stubPath());
    }

    /** Where the learner stands in a unit, as it is remembered; kept for other programs, too. */
    public Board board(Unit unit) {
        Board board = Board.remembered(unit.number(), unit.workbook());
        board.keep();
        return board;
    }

    /** Where to begin: the first unit in which something is left says so. */
    public Optional<ExerciseEntry> first() {
        return units.stream()
                .flatMap(unit -> Board.remembered(unit.number(), unit.workbook()).next().stream())
                .findFirst();
    }

    /** The next exercise after this one that is not green yet; after the last one the course begins again. */
    public Optional<ExerciseEntry> next(ExerciseEntry after) {
        List<ExerciseEntry> left = units.stream()
                .flatMap(unit -> Board.remembered(unit.number(), unit.workbook()).rows().stream())
                .filter(row -> row.state() != Board.State.GREEN)
                .map(Board.Row::exercise)
                .filter(exercise -> !exercise.equals(after))
                .toList();
        int here = exercises().indexOf(after);
        Stream<ExerciseEntry> later =
                left.stream().filter(exercise -> exercises().indexOf(exercise) > here);
        return Stream.concat(later, left.stream()).findFirst();
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("a class path with " + path, e);
        }
    }
}
