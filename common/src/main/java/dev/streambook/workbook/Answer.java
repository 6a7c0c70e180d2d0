package dev.streambook.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * An answer to an exercise, from which a specification or the recommender makes as many instances as it needs, here or
 * on the machine that it is sent to.
 *
 * @param <C> the contract
 * @param type the class that implements the contract; the contract itself where the answer is a file
 * @param resource the answer's file as a resource of the class path, or null where the answer is a class
 */
public record Answer<C>(ExerciseEntry exercise, Origin origin, Class<? extends C> type, String resource)
        implements Serializable {

    /** The learner's answer, solved or not. */
    public static <C> Answer<C> yours(Class<C> contract) {
        ExerciseEntry entry = ExerciseEntry.of(contract);
        return of(entry, contract, Origin.YOURS, entry.stubClass());
    }

    /** The course's answer. */
    public static <C> Answer<C> reference(Class<C> contract) {
        ExerciseEntry entry = ExerciseEntry.of(contract);
        return of(entry, contract, Origin.REFERENCE, entry.referenceClass());
    }

    /** The learner's answer where nothing is left to do in it, else the course's. */
    public static <C> Answer<C> yoursWhereSolved(Class<C> contract) {
        return ExerciseEntry.of(contract).todos().isEmpty() ? yours(contract) : reference(contract);
    }

    /**
     * The answer of that class, such as a settings file names one; {@link #yoursWhereSolved} where it names none.
     *
     * @param className may be null
     */
    public static <C> Answer<C> named(Class<C> contract, String className) {
        if (className == null) {
            return yoursWhereSolved(contract);
        }
        ExerciseEntry entry = ExerciseEntry.of(contract);
        Origin origin = className.equals(entry.stubClass()) ? Origin.YOURS : Origin.REFERENCE;
        try {
            Class<? extends C> type = Class.forName(className).asSubclass(contract);
            return new Answer<>(entry, origin, type, null);
        } catch (ClassNotFoundException | ClassCastException e) {
            throw new IllegalArgumentException(
                    "answer is %s; expected a class that implements %s".formatted(className, contract.getName()), e);
        }
    }

    /**
     * A new instance, made by the public constructor that takes {@code arguments}.
     *
     * @throws IllegalStateException where there is no such constructor
     */
    public C create(Object... arguments) {
        List<Constructor<?>> fitting = Arrays.stream(type.getConstructors())
                .filter(constructor -> accepts(constructor, arguments))
                .toList();
        if (fitting.size() != 1) {
            throw new IllegalStateException(
                    "%s has %d public constructors for %s; expected one, as in the reference (%s)"
                            .formatted(
                                    type.getName(),
                                    fitting.size(),
                                    Arrays.toString(arguments),
                                    exercise.referencePath()));
        }
        try {
            return type.cast(fitting.get(0).newInstance(arguments));
        } catch (InvocationTargetException e) {
            throw unchecked(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " cannot be created: " + e.getMessage(), e);
        }
    }

    /** The text of the answer's file. */
    public String text() {
        try (InputStream bytes = exercise.contract().getClassLoader().getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException(
                        "%s has no file %s; see docs/how-to-add-an-exercise.md".formatted(exercise.name(), resource));
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Number, title and whose it is, such as {@code 1.8 Windows · yours}. */
    public String name() {
        return exercise.name() + " · " + (origin == Origin.WRONG ? origin + " " + answerName() : origin);
    }

    private String answerName() {
        return resource == null ? type.getSimpleName() : resource.substring(resource.lastIndexOf('/') + 1);
    }

    /** A planted mistake: the class {@code wrong}, or the file that it names. */
    public static <C> Answer<C> wrong(Class<C> contract, Class<?> wrong, String file) {
        ExerciseEntry entry = ExerciseEntry.of(contract);
        return entry.isFile()
                ? new Answer<>(
                        entry, Origin.WRONG, contract, wrong.getPackageName().replace('.', '/') + "/" + file)
                : new Answer<>(entry, Origin.WRONG, wrong.asSubclass(contract), null);
    }

    private static <C> Answer<C> of(ExerciseEntry entry, Class<C> contract, Origin origin, String className) {
        if (entry.isFile()) {
            return new Answer<>(entry, origin, contract, entry.resource(origin));
        }
        try {
            Class<?> type = Class.forName(className, true, contract.getClassLoader());
            return new Answer<>(entry, origin, type.asSubclass(contract), null);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "%s has no class %s; see docs/how-to-add-an-exercise.md".formatted(entry.name(), className), e);
        }
    }

    private static boolean accepts(Constructor<?> constructor, Object[] arguments) {
        Class<?>[] types = constructor.getParameterTypes();
        if (types.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            if (!Primitives.boxed(types[i]).isInstance(arguments[i])) {
                return false;
            }
        }
        return true;
    }

    private static RuntimeException unchecked(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException runtime ? runtime : new IllegalStateException(thrown);
    }
}
