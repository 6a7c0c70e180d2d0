package dev.streambook.desk.both;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.streambook.desk.standby.UnitJvm;
import dev.streambook.workbook.ExerciseEntry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;

/** The plain way's JVM. */
final class Plain implements AutoCloseable {

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

    String run(ExerciseEntry exercise, String answer) {
        requests.println(exercise.contract().getName() + " " + answer);
        try {
            return replies.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
