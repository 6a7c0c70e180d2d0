package dev.streambook.workbook;

import java.io.Serializable;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One exercise as the workbook knows it: its contract, and by name everything that belongs to it.
 *
 * @param stars how hard it is, 1 to 3
 * @param contract the interface that carries {@link Exercise}
 * @param file the name of the answer's file, empty where the answer is a class
 * @param partOf what the recommender uses it for, or empty
 */
public record ExerciseEntry(ExerciseId id, String title, int stars, Class<?> contract, String file, String partOf)
        implements Serializable {

    /** @throws IllegalArgumentException where {@code contract} does not carry {@link Exercise} */
    public static ExerciseEntry of(Class<?> contract) {
        Exercise exercise = contract.getAnnotation(Exercise.class);
        if (exercise == null) {
            throw new IllegalArgumentException(
                    contract.getName() + " is not a contract; expected an interface with @Exercise");
        }
        return new ExerciseEntry(
                ExerciseId.parse(exercise.id()),
                exercise.title(),
                exercise.stars(),
                contract,
                exercise.file(),
                exercise.partOf());
    }

    /** Number and title, such as {@code 1.8 Windows}. */
    public String name() {
        return id + " " + title;
    }

    public boolean isFile() {
        return !file.isEmpty();
    }

    /** What the contract promises: first what stands on the interface, then what stands on its methods. */
    public List<Promise> promises() {
        Stream<Promise> ofMethods = Arrays.stream(contract.getDeclaredMethods())
                .sorted(Comparator.comparing(Method::toString))
                .flatMap(method -> Arrays.stream(method.getAnnotationsByType(Promise.class)));
        return Stream.concat(Arrays.stream(contract.getAnnotationsByType(Promise.class)), ofMethods)
                .toList();
    }

    /** The promise with this id, empty where the contract makes none. */
    public Optional<Promise> promise(String promiseId) {
        return promises().stream()
                .filter(promise -> promise.id().equals(promiseId))
                .findFirst();
    }

    public String stubClass() {
        return sibling("exercise");
    }

    public String referenceClass() {
        return sibling("solution");
    }

    public String specificationClass() {
        return contract.getName() + "Test";
    }

    /** The page, from the root of the checkout: {@code docs/unit1/1.8-windows.md}. */
    public String page() {
        String slug =
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return "docs/unit" + id.unit() + "/" + id + "-" + slug + ".md";
    }

    /** The file that the learner opens, from the root of the checkout. */
    public String stubPath() {
        return sourcePath("exercise");
    }

    public String referencePath() {
        return sourcePath("solution");
    }

    /** What is left to write in the learner's answer; empty where it is solved, rightly or wrongly. */
    public List<Todo> todos() {
        return isFile()
                ? TodoScanner.inText(Answer.yours(contract).text(), stubPath())
                : TodoScanner.inClass(stubClass(), contract.getClassLoader(), stubPath());
    }

    /** The answer's file as a resource of the class path; only where {@link #isFile()}. */
    String resource(Origin origin) {
        return folder(origin == Origin.YOURS ? "exercise" : "solution") + file;
    }

    private String sibling(String packageName) {
        return contract.getPackageName() + "." + packageName + "." + contract.getSimpleName();
    }

    private String sourcePath(String packageName) {
        String main = ProjectFolder.module(id.unit()) + "/src/main/";
        return isFile()
                ? main + "resources/" + folder(packageName) + file
                : main + "java/" + folder(packageName) + contract.getSimpleName() + ".java";
    }

    private String folder(String packageName) {
        return contract.getPackageName().replace('.', '/') + "/" + packageName + "/";
    }
}
