package dev.streambook.workbook;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

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
        return "docs/unit%d/%s-%s.md".formatted(id.unit(), id, slug);
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
    String resource(Whose whose) {
        return folder(whose == Whose.YOURS ? "exercise" : "solution") + file;
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
