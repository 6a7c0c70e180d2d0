package dev.streambook.desk.standby;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.streambook.engine.junit.HeadStart;
import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.junit.AnswerRun;
import dev.streambook.workbook.junit.Rehearsal;
import dev.streambook.workbook.junit.Verdict;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A JVM that waits for a save with the engines of one exercise already up, and its specification rehearsed on the reference,
 * as Maven runs it first: what takes long only once is over before the save. It reads a {@link RunRequest} a line from its
 * input and writes {@link StandbyReply}s to its output; what answers print goes to the error stream. It ends at once when its
 * input ends, so it never outlives the desk.
 */
public final class StandbyMain {

    /** Ends what was printed before a reply: replies and prints come over two streams. */
    static final String CUT = "\u0004 dev.streambook.desk cut";

    private static final long REHEARSAL_NANOS = 20_000_000_000L;

    private final PrintStream replies;
    private final BlockingQueue<RunRequest> requests = new LinkedBlockingQueue<>();

    private StandbyMain(PrintStream replies) {
        this.replies = replies;
    }

    /** @param arguments the class name of the contract whose specification is expected to run */
    public static void main(String[] arguments) throws Exception {
        long began = System.nanoTime();
        InputStream input = System.in;
        StandbyMain standby = new StandbyMain(new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8));
        System.setOut(System.err);
        System.setIn(InputStream.nullInputStream());
        Thread reader = new Thread(() -> standby.read(input), "desk");
        reader.setDaemon(true);
        reader.start();
        standby.serve(arguments[0], began);
    }

    private void read(InputStream input) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(input, UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                requests.add(Lines.read(line, RunRequest.class));
            }
        } catch (IOException gone) {
            // the same as the end of the input: there is nobody left to answer to
            System.err.println("the desk is gone: " + gone.getMessage());
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }

    private void serve(String contract, long began) throws Exception {
        warmUp(contract);
        rehearse(contract);
        reply(StandbyReply.Kind.READY, null, began);
        while (true) {
            RunRequest request = requests.take();
            long start = System.nanoTime();
            for (String each : request.contracts()) {
                reply(StandbyReply.Kind.VERDICT, run(each, request.answer()).run(), start);
            }
            reply(StandbyReply.Kind.DONE, null, start);
        }
    }

    /** What does not start here is tried again, and told, by the test that asks for it. */
    private static void warmUp(String contract) throws ClassNotFoundException {
        Class<?> specification = Class.forName(entry(contract).specificationClass());
        try {
            HeadStart.of(specification);
        } catch (RuntimeException notNow) {
            notNow.printStackTrace();
        }
    }

    /** A save that has come meanwhile waits for one test at most. */
    private void rehearse(String contract) throws ClassNotFoundException {
        long began = System.nanoTime();
        try {
            Rehearsal.of(entry(contract), () -> requests.isEmpty() && System.nanoTime() - began < REHEARSAL_NANOS);
        } catch (RuntimeException notNow) {
            notNow.printStackTrace();
        }
    }

    private static AnswerRun run(String contract, String answer) throws ClassNotFoundException {
        ExerciseEntry exercise = entry(contract);
        return switch (answer) {
            case RunRequest.YOURS -> AnswerRun.ofYours(exercise);
            case RunRequest.REFERENCE -> AnswerRun.ofReference(exercise);
            default -> AnswerRun.ofWrong(exercise, answer);
        };
    }

    private static ExerciseEntry entry(String contract) throws ClassNotFoundException {
        return ExerciseEntry.of(Class.forName(contract));
    }

    private void reply(StandbyReply.Kind kind, Verdict verdict, long began) {
        System.err.println(CUT);
        replies.println(Lines.of(new StandbyReply(kind, verdict, (System.nanoTime() - began) / 1_000_000)));
    }
}
