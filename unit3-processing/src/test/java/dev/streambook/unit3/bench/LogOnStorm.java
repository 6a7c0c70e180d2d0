package dev.streambook.unit3.bench;

import dev.streambook.unit3.DeadLetters;
import dev.streambook.unit3.RecordLog;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.storm.utils.RegisteredGlobalState;

/** A log whose reader Storm makes from bytes, and what arrives from it. Thread safe. */
public final class LogOnStorm implements AutoCloseable {

    private final String id = RegisteredGlobalState.registerState(this);
    private final List<String> values;
    private final List<String> arrivals = new ArrayList<>();
    private final List<String> letters = new ArrayList<>();
    private long committed;

    public LogOnStorm(List<String> values) {
        this.values = List.copyOf(values);
    }

    static LogOnStorm of(String id) {
        return (LogOnStorm) RegisteredGlobalState.getState(id);
    }

    public String id() {
        return id;
    }

    public RecordLog reader() {
        return new Reader(id);
    }

    public DeadLetters deadLetters() {
        String log = id;
        return (offset, value, reason) -> of(log).letter(new String(value, StandardCharsets.UTF_8));
    }

    /** Each value that came to the bolt, as often as it came. */
    public synchronized List<String> arrivals() {
        return List.copyOf(arrivals);
    }

    public synchronized List<String> letters() {
        return List.copyOf(letters);
    }

    public synchronized long committed() {
        return committed;
    }

    /** @return how often this value has arrived by now */
    synchronized long arrived(String value) {
        arrivals.add(value);
        return arrivals.stream().filter(value::equals).count();
    }

    private synchronized void letter(String value) {
        letters.add(value);
    }

    private synchronized void commit(long offset) {
        committed = offset;
    }

    @Override
    public void close() {
        RegisteredGlobalState.clearState(id);
    }

    private record Reader(String id) implements RecordLog {

        @Override
        public Optional<byte[]> read(long offset) {
            List<String> values = of(id).values;
            return offset < values.size()
                    ? Optional.of(values.get((int) offset).getBytes(StandardCharsets.UTF_8))
                    : Optional.empty();
        }

        @Override
        public long committed() {
            return of(id).committed();
        }

        @Override
        public void commit(long offset) {
            of(id).commit(offset);
        }
    }
}
