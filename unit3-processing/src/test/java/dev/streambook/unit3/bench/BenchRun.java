package dev.streambook.unit3.bench;

import dev.streambook.unit3.SplitBolt;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.apache.storm.tuple.Tuple;
import org.apache.storm.utils.Utils;

/** What is sent through the bench for one test, and everything that is then observed. Thread safe. */
public final class BenchRun {

    private final SplitBench bench;
    private final byte[] bolt;
    private final List<RecordStory> records = new ArrayList<>();
    private final Deque<RecordStory> due = new ArrayDeque<>();
    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<String> settlements = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private Predicate<Tuple> failsOnce = tuple -> false;
    private int executing;
    private int underWay;

    BenchRun(SplitBench bench, SplitBolt bolt) {
        this.bench = bench;
        this.bolt = Utils.javaSerialize(bolt);
    }

    private BenchRun() {
        this.bench = null;
        this.bolt = new byte[0];
    }

    static BenchRun nothing() {
        return new BenchRun();
    }

    /** The bolt downstream fails the first tuple of this kind. */
    public BenchRun failingOnce(Predicate<Tuple> tuple) {
        failsOnce = tuple;
        return this;
    }

    /** Sends records, of partition 3 and from offset 1000 on, and returns when the run is over. */
    public BenchRun send(String... values) {
        for (String value : values) {
            records.add(new RecordStory(records.size(), value.getBytes(StandardCharsets.UTF_8)));
        }
        due.addAll(records);
        bench.play(this);
        return this;
    }

    /** What became of a record, such as "sent", "failed", "sent", "acked". */
    public synchronized List<String> history(int record) {
        return records.get(record).history();
    }

    /** What arrived downstream, oldest first. */
    public synchronized List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    /** What the bolt did to each record that it was given, in order: "acked", "failed", "failed and acked" or "nothing". */
    public synchronized List<String> settlements() {
        return List.copyOf(settlements);
    }

    /** What the bolt reported or threw, to stand at the end of a description; empty where there was nothing. */
    public synchronized String problems() {
        return problems.isEmpty() ? "" : "\nreported or thrown: " + String.join("\n", problems);
    }

    synchronized boolean isOver() {
        return executing == 0 && underWay == 0 && records.stream().allMatch(RecordStory::isOver);
    }

    SplitBolt newBolt() {
        return Utils.javaDeserialize(bolt, SplitBolt.class);
    }

    /** @return null where there is nothing to send now */
    synchronized RecordStory nextToSend() {
        return due.poll();
    }

    synchronized void note(RecordStory record, String what) {
        if (record.comesAgainAfter(what)) {
            due.add(record);
        }
        notifyAll();
    }

    /** The spout's note that it has sent a record may come after the record itself: this waits for it. */
    synchronized RecordStory begin(long offset) throws InterruptedException {
        RecordStory record = records.get((int) (offset - RecordStory.FIRST_OFFSET));
        record.begin();
        executing++;
        while (!record.isNotedAsSent()) {
            wait();
        }
        return record;
    }

    synchronized void end(RecordStory record, String settlement) {
        executing--;
        settlements.add(settlement);
        if (settlement.equals("nothing")) {
            note(record, "left open");
        }
    }

    synchronized void crashed(RecordStory record, Throwable thrown) {
        executing--;
        problem(thrown);
        note(record, "crashed");
    }

    synchronized void problem(Throwable problem) {
        problems.add(problem.toString());
    }

    synchronized void emitted(int count) {
        underWay += count;
    }

    /** @return whether the tuple is to be failed */
    synchronized boolean arrived(Tuple tuple) {
        arrivals.add(Arrival.of(tuple));
        boolean fails = failsOnce.test(tuple);
        if (fails) {
            failsOnce = other -> false;
        }
        return fails;
    }
}
