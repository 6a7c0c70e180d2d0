package dev.streambook.desk.standby;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.streambook.desk.course.UnitFolder;
import dev.streambook.workbook.junit.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The desk's side of one standby JVM. It warms up from the start, and gives the verdicts of one request at a time. The desk
 * throws it away after the first: nothing of a run is left for the next. Thread-safe.
 */
public final class StandbyJvm implements AutoCloseable {

    private static final long CUT_SECONDS = 2;

    private final String contract;
    private final UnitJvm jvm;
    private final PrintWriter requests;
    private final Printed printed = new Printed();
    private final CompletableFuture<Long> ready = new CompletableFuture<>();
    private CompletableFuture<Long> done = new CompletableFuture<>();
    private String ended;
    private final Semaphore cuts = new Semaphore(0);
    private boolean warm;
    private volatile boolean closed;
    private volatile Consumer<Verdict> verdicts = verdict -> {};

    private StandbyJvm(String contract, UnitJvm jvm) {
        this.contract = contract;
        this.jvm = jvm;
        this.requests = new PrintWriter(new OutputStreamWriter(jvm.process().getOutputStream(), UTF_8), true);
    }

    /** Starts one with the engines of {@code contract}'s specification; it returns at once. */
    public static StandbyJvm start(UnitFolder unit, String contract) {
        StandbyJvm standby =
                new StandbyJvm(contract, UnitJvm.start(unit, List.of(StandbyMain.class.getName(), contract)));
        onThread("standby-replies", standby::read);
        onThread("standby-prints", standby::readPrinted);
        return standby;
    }

    /** The exercise for which it is warm, by its contract. */
    public String contract() {
        return contract;
    }

    /** The milliseconds that it took to warm up, once it has. Fails if the JVM ends before. */
    public CompletableFuture<Long> ready() {
        return ready;
    }

    /** Whether the JVM runs. */
    public boolean isAlive() {
        return jvm.process().isAlive();
    }

    /**
     * Runs what is asked for, as soon as it is warm, and returns when all of it is done.
     *
     * @throws StandbyEndedException if the JVM ends in the middle: somebody has closed it, or the answer has ended it
     */
    public void run(RunRequest request, Consumer<Verdict> consumer) throws StandbyEndedException, InterruptedException {
        verdicts = consumer;
        CompletableFuture<Long> run = begin();
        requests.println(Lines.of(request));
        try {
            run.get();
        } catch (ExecutionException ended) {
            throw new StandbyEndedException(ended.getCause().getMessage() + printed.lastLines(), ended);
        }
    }

    /** What the answer has printed since the JVM was ready, its end where it is long. */
    public String printed() {
        return printed.text();
    }

    /** Whether the desk has ended it. */
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
        jvm.close();
    }

    private void read() {
        try (BufferedReader lines = jvm.process().inputReader(UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                take(Lines.read(line, StandbyReply.class));
            }
            end("the JVM has ended with code %d".formatted(jvm.process().waitFor()));
        } catch (IOException | RuntimeException e) {
            end("the JVM cannot be understood: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(StandbyReply reply) {
        awaitCut();
        switch (reply.kind()) {
            case READY -> {
                ready.complete(reply.millis());
            }
            case VERDICT -> verdicts.accept(reply.verdict());
            case DONE -> current().complete(reply.millis());
        }
    }

    /** A process that the answer has started may hold the stream: then what it printed may come later. */
    private void awaitCut() {
        try {
            if (!cuts.tryAcquire(CUT_SECONDS, TimeUnit.SECONDS)) {
                printed.add("(what was printed last may be missing)");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end(String reason) {
        ready.completeExceptionally(new IllegalStateException(reason + printed.lastLines()));
        synchronized (this) {
            ended = reason;
            done.completeExceptionally(new IllegalStateException(reason));
        }
    }

    private synchronized CompletableFuture<Long> begin() {
        done = new CompletableFuture<>();
        if (ended != null) {
            done.completeExceptionally(new IllegalStateException(ended));
        }
        return done;
    }

    private synchronized CompletableFuture<Long> current() {
        return done;
    }

    private void readPrinted() {
        try (BufferedReader lines = jvm.process().errorReader(UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                print(line);
            }
        } catch (IOException ended) {
            printed.add("(" + ended.getMessage() + ")");
        }
    }

    private void print(String line) {
        if (!line.endsWith(StandbyMain.CUT)) {
            printed.add(line);
            return;
        }
        String unfinished = line.substring(0, line.length() - StandbyMain.CUT.length());
        if (!unfinished.isEmpty()) {
            printed.add(unfinished);
        }
        if (!warm) {
            warm = true;
            printed.clear();
        }
        cuts.release();
    }

    private static void onThread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
