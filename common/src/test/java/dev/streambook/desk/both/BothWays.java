package dev.streambook.desk.both;

import dev.streambook.desk.course.Course;
import dev.streambook.desk.course.UnitFolder;
import dev.streambook.desk.standby.RunRequest;
import dev.streambook.desk.standby.UnitJvm;
import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.junit.AnswerRun;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Every answer of the course both ways: at the desk, in a standby JVM of its own, and plainly, in one JVM for the whole unit.
 * Each test must end the same. Ends with 1 if one does not.
 *
 * <p>{@code mvn -q -Pcourse -Ddesk.main=dev.streambook.desk.both.BothWays}: all stubs and references, in about 20 minutes.
 * {@code -Ddesk="wrong=all 1 2.9"}: with all wrong answers, of unit 1 and of 2.9 only; {@code wrong=1} takes one of each
 * exercise. {@code shared}: the wrong answers to an exercise share a standby JVM; one that ends differently there is run once
 * more in JVMs of its own, both ways, and that counts. The two ways run beside
 * each other, as tests wait more than they compute.
 */
public final class BothWays {

    private final Course course = Course.ofThisCheckout();
    private final long wrongAnswers;
    private final boolean shared;
    private int answers;
    private int tests;
    private int different;

    private BothWays(long wrongAnswers, boolean shared) {
        this.wrongAnswers = wrongAnswers;
        this.shared = shared;
    }

    public static void main(String[] arguments) throws Exception {
        long wrong = Arrays.stream(arguments)
                .filter(argument -> argument.startsWith("wrong="))
                .map(argument -> argument.substring("wrong=".length()))
                .mapToLong(count -> count.equals("all") ? Long.MAX_VALUE : Long.parseLong(count))
                .findFirst()
                .orElse(0);
        List<String> only = Arrays.stream(arguments)
                .filter(argument -> !argument.startsWith("wrong=") && !argument.equals("shared"))
                .toList();
        BothWays both = new BothWays(wrong, List.of(arguments).contains("shared"));
        for (Course.Unit unit : both.course.units()) {
            both.compare(unit, only);
        }
        System.out.printf(
                "%d answers, %d tests, %d answers with a different outcome%n",
                both.answers, both.tests, both.different);
        System.exit(both.different == 0 ? 0 : 1);
    }

    private void compare(Course.Unit unit, List<String> only) throws Exception {
        List<ExerciseEntry> exercises = unit.workbook().exercises().stream()
                .filter(exercise -> only.isEmpty()
                        || only.contains(exercise.id().toString())
                        || only.contains(Integer.toString(unit.number())))
                .toList();
        if (exercises.isEmpty()) {
            return;
        }
        UnitFolder folder = withThisClass(unit.folder());
        try (Plain plain = plain(folder)) {
            for (ExerciseEntry exercise : exercises) {
                compare(folder, exercise, plain);
            }
        }
    }

    private void compare(UnitFolder folder, ExerciseEntry exercise, Plain plain) throws Exception {
        try (DeskWay desk = new DeskWay(folder, exercise.contract().getName())) {
            for (String answer : answers(exercise)) {
                CompletableFuture<String> beside = CompletableFuture.supplyAsync(() -> plain.run(exercise, answer));
                boolean together = shared && answer.contains(".");
                Map<String, String> atTheDesk = together ? desk.shared(answer) : desk.alone(answer);
                String plainly = beside.get();
                if (together && !atTheDesk.toString().equals(plainly)) {
                    System.out.printf(
                            "%-5s %-60s once more, alone%n  desk  %s%n  plain %s%n",
                            exercise.id(), answer, atTheDesk, plainly);
                    desk.close();
                    atTheDesk = desk.alone(answer);
                    plainly = alone(folder, exercise, answer);
                }
                compare(exercise, answer, atTheDesk, plainly);
            }
        }
    }

    private static String alone(UnitFolder folder, ExerciseEntry exercise, String answer) {
        try (Plain plain = plain(folder)) {
            return plain.run(exercise, answer);
        }
    }

    private static Plain plain(UnitFolder folder) {
        return new Plain(UnitJvm.start(folder, List.of(PlainMain.class.getName())));
    }

    private void compare(ExerciseEntry exercise, String answer, Map<String, String> desk, String plain) {
        answers++;
        tests += desk.size();
        boolean same = desk.toString().equals(plain);
        System.out.printf(
                "%-5s %-60s %3d tests, %s%n", exercise.id(), answer, desk.size(), same ? "the same" : "DIFFERENT");
        if (!same) {
            different++;
            System.out.println("  desk  " + desk);
            System.out.println("  plain " + plain);
        }
    }

    private List<String> answers(ExerciseEntry exercise) {
        Stream<String> wrong = AnswerRun.wrongAnswers(exercise).stream().limit(wrongAnswers);
        return Stream.concat(Stream.of(RunRequest.YOURS, RunRequest.REFERENCE), wrong)
                .toList();
    }

    private static UnitFolder withThisClass(UnitFolder folder) throws URISyntaxException {
        Path here = Path.of(BothWays.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return new UnitFolder(
                folder.root(),
                folder.module(),
                Stream.concat(folder.classPath().stream(), Stream.of(here)).toList());
    }
}
