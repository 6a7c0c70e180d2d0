package dev.streambook.desk.both;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.streambook.desk.course.Course;
import dev.streambook.desk.course.UnitFolder;
import dev.streambook.desk.standby.RunRequest;
import dev.streambook.desk.standby.StandbyEndedException;
import dev.streambook.desk.standby.StandbyJvm;
import dev.streambook.desk.standby.UnitJvm;
import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.junit.AnswerRun;
import dev.streambook.workbook.junit.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Every answer of the course both ways: at the desk, in a standby JVM of its own, and plainly, in one JVM for the whole unit.
 * Each test must end the same. Ends with 1 if one does not.
 *
 * <p>{@code mvn -q -Pcourse -Ddesk.main=dev.streambook.desk.both.BothWays}: all stubs and references, in about 20 minutes.
 * {@code -Ddesk="wrong=all 1 2.9"}: with all wrong answers, of unit 1 and of 2.9 only; {@code wrong=1} takes one of each
 * exercise.
 */
public final class BothWays {

    private final Course course = Course.ofThisCheckout();
    private final long wrongAnswers;
    private int answers;
    private int tests;
    private int different;

    private BothWays(long wrongAnswers) {
        this.wrongAnswers = wrongAnswers;
    }

    public static void main(String[] arguments) throws Exception {
        long wrong = Arrays.stream(arguments)
                .filter(argument -> argument.startsWith("wrong="))
                .map(argument -> argument.substring("wrong=".length()))
                .mapToLong(count -> count.equals("all") ? Long.MAX_VALUE : Long.parseLong(count))
                .findFirst()
                .orElse(0);
        List<String> only = Arrays.stream(arguments)
                .filter(argument -> !argument.startsWith("wrong="))
                .toList();
        BothWays both = new BothWays(wrong);
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
        try (Plain plain = new Plain(UnitJvm.start(folder, List.of(PlainMain.class.getName())))) {
            for (ExerciseEntry exercise : exercises) {
                for (String answer : answers(exercise)) {
                    compare(exercise, answer, atTheDesk(folder, exercise, answer), plain.run(exercise, answer));
                }
            }
        }
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

    private static Map<String, String> atTheDesk(UnitFolder folder, ExerciseEntry exercise, String answer)
            throws StandbyEndedException, InterruptedException {
        Map<String, String> outcomes = new TreeMap<>();
        String contract = exercise.contract().getName();
        try (StandbyJvm standby = StandbyJvm.start(folder, contract)) {
            standby.run(new RunRequest(List.of(contract), answer), verdict -> outcomes.putAll(outcomes(verdict)));
        }
        return outcomes;
    }

    /** Each test by its name, with what became of it at the desk. */
    public static Map<String, String> outcomes(Verdict verdict) {
        Map<String, String> outcomes = new TreeMap<>();
        verdict.passed().forEach(test -> outcomes.put(test, "green"));
        verdict.todo().forEach(test -> outcomes.put(test, "todo"));
        verdict.failed().forEach(test -> outcomes.put(test, "red"));
        return outcomes;
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

    /** The plain way's JVM. */
    private static final class Plain implements AutoCloseable {

        private final UnitJvm jvm;
        private final PrintWriter requests;
        private final BufferedReader replies;

        Plain(UnitJvm jvm) {
            this.jvm = jvm;
            this.requests = new PrintWriter(new OutputStreamWriter(jvm.process().getOutputStream(), UTF_8), true);
            this.replies = jvm.process().inputReader(UTF_8);
            Thread prints = new Thread(this::forgetWhatItPrints, "plain-prints");
            prints.setDaemon(true);
            prints.start();
        }

        String run(ExerciseEntry exercise, String answer) throws IOException {
            requests.println(exercise.contract().getName() + " " + answer);
            return replies.readLine();
        }

        private void forgetWhatItPrints() {
            try {
                jvm.process().getErrorStream().transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            jvm.close();
        }
    }
}
