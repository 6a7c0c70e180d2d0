package dev.streambook.workbook;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs the {@code main} of an exercise: {@code mvn -q -Pplay -D play=2.10}. The arguments after the number are passed on. Where
 * it comes to something that is still to write, it says where, and ends.
 *
 * <p>It is the one of the class {@code …Play} beside the stub, or else of the stub. {@code 2.0} is the {@code Play} of unit 2, and
 * {@code 2.Replicas} the class of this name among its plays.
 */
public final class PlayByNumber {

    private static final Pattern NAMED = Pattern.compile("([1-4])[.]([A-Z]\\w*)");

    private PlayByNumber() {}

    public static void main(String[] arguments) throws Throwable {
        Method play;
        try {
            play = find(arguments.length == 0 ? "" : arguments[0]);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
            return;
        }
        Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir")));
        try {
            play.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (InvocationTargetException thrown) {
            if (!isTodo(thrown)) {
                throw thrown.getCause();
            }
            System.out.println("This play ends where your code begins. Write:");
            todos(arguments[0]).forEach(todo -> System.out.println("  " + todo.place()));
        }
    }

    private static boolean isTodo(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).anyMatch(TodoException.class::isInstance);
    }

    private static List<Todo> todos(String number) {
        return NAMED.matcher(number).matches()
                ? List.of()
                : entries(ExerciseId.parse(number))
                        .flatMap(exercise -> exercise.todos().stream())
                        .toList();
    }

    private static Stream<ExerciseEntry> entries(ExerciseId id) {
        return Workbook.ofUnit(id.unit()).exercises().stream()
                .filter(exercise -> exercise.id().equals(id));
    }

    /**
     * The {@code main} of an exercise.
     *
     * @throws IllegalArgumentException where there is no such exercise, or it has no {@code main}
     */
    public static Method find(String number) {
        Matcher named = NAMED.matcher(number);
        if (named.matches()) {
            return main("dev.streambook.unit" + named.group(1) + ".play." + named.group(2))
                    .orElseThrow(() -> new IllegalArgumentException(
                            "there is no play " + number + "; expected the number of an exercise, such as 1.8"));
        }
        ExerciseId id = ExerciseId.parse(number);
        List<String> classes = id.number() == 0
                ? List.of("dev.streambook.unit" + id.unit() + ".Play")
                : entries(id)
                        .map(ExerciseEntry::stubClass)
                        .flatMap(stub -> Stream.of(stub + "Play", stub))
                        .toList();
        return classes.stream()
                .flatMap(name -> main(name).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no play " + id + "; expected an exercise of this unit, or " + id.unit() + ".0"));
    }

    private static Optional<Method> main(String name) {
        try {
            return Optional.of(Class.forName(name).getMethod("main", String[].class));
        } catch (ClassNotFoundException | NoSuchMethodException none) {
            return Optional.empty();
        }
    }
}
