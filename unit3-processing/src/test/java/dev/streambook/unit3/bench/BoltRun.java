package dev.streambook.unit3.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.storm.topology.IRichBolt;
import org.apache.storm.tuple.Tuple;
import org.apache.storm.utils.Utils;

/**
 * What is sent through the bench for one test, and everything that is then observed. Each method that sends returns when
 * the bench is at rest: nothing is under way, and whatever failed was sent again, twice at most. Thread safe.
 */
public final class BoltRun {

    private final BoltBench bench;
    private final byte[] bolt;
    private final List<Story> stories = new ArrayList<>();
    private final List<Attempt> attempts = new ArrayList<>();
    private final Deque<Order> due = new ArrayDeque<>();
    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private Predicate<Tuple> failsOnce = tuple -> false;
    private int inHand;
    private int underWay;

    BoltRun(BoltBench bench, IRichBolt bolt) {
        this.bench = bench;
        this.bolt = Utils.javaSerialize(bolt);
    }

    private BoltRun() {
        this.bench = null;
        this.bolt = new byte[0];
    }

    static BoltRun nothing() {
        return new BoltRun();
    }

    /** The bolt downstream fails the first tuple of this kind. */
    public synchronized BoltRun failingOnce(Predicate<Tuple> tuple) {
        failsOnce = tuple;
        return this;
    }

    /** Sends tuples with these values, one after the other. */
    @SafeVarargs
    public final BoltRun send(List<Object>... tuples) {
        List.of(tuples).forEach(this::enqueue);
        bench.play(this);
        return this;
    }

    /** Sends a tuple with the next step, before whatever that sends: many tuples in one step. */
    public synchronized BoltRun enqueue(List<Object> tuple) {
        Story story = new Story(tuple);
        stories.add(story);
        sendAgain(story);
        return this;
    }

    /** Sends the bolt a tick tuple. */
    public BoltRun tick() {
        return act(Order.Act.TICK);
    }

    /** Kills the bolt's worker: its memory is gone, what it held times out and comes again. */
    public BoltRun restart() {
        return act(Order.Act.RESTART);
    }

    /** What became of a tuple, such as "sent", "failed", "sent", "acked". */
    public synchronized List<String> history(int tuple) {
        return stories.get(tuple).history();
    }

    /** What arrived downstream, oldest first. */
    public synchronized List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    /** The values that arrived on one stream, oldest first. */
    public List<List<Object>> arrivals(String stream) {
        return arrivals().stream()
                .filter(arrival -> arrival.stream().equals(stream))
                .map(Arrival::values)
                .toList();
    }

    /** What the bolt did to each tuple that it was given, in order: "acked", "failed", "failed and acked" or "nothing". */
    public synchronized List<String> settlements() {
        return attempts.stream().map(Attempt::settlement).toList();
    }

    /** What the bolt reported or threw, to stand at the end of a description; empty where there was nothing. */
    public synchronized String problems() {
        return problems.isEmpty() ? "" : "\nreported or thrown: " + String.join("\n", problems);
    }

    private BoltRun act(Order.Act act) {
        synchronized (this) {
            due.add(act);
        }
        bench.play(this);
        return this;
    }

    private void sendAgain(Story story) {
        Attempt attempt = story.attempt(attempts.size());
        attempts.add(attempt);
        due.add(new Order.Send(attempt));
    }

    synchronized boolean isAtRest() {
        return due.isEmpty()
                && inHand == 0
                && underWay == 0
                && attempts.stream().noneMatch(Attempt::isToBeHeard);
    }

    IRichBolt newBolt() {
        return Utils.javaDeserialize(bolt, IRichBolt.class);
    }

    /** @return null where there is nothing to send now */
    synchronized Order nextToSend() {
        Order next = due.poll();
        inHand += next == null ? 0 : 1;
        return next;
    }

    synchronized void begin(int number, Set<Long> roots) {
        attempts.get(number).begin(roots);
    }

    synchronized void end() {
        inHand--;
    }

    synchronized void settled(int number, String how) {
        attempts.get(number).settle(how);
    }

    /** @return whether it is to be failed in the place of the bolt, which is gone */
    synchronized boolean lost(int number, String why) {
        Attempt attempt = attempts.get(number);
        if (attempt.isSettled()) {
            return false;
        }
        attempt.lost(why);
        return true;
    }

    synchronized void heard(Attempt attempt, String what) {
        attempt.heard(what);
        if (what.equals("failed") && attempt.story().mayComeAgain()) {
            sendAgain(attempt.story());
        }
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
            Set<Long> roots = tuple.getMessageId().getAnchors();
            attempts.stream().filter(attempt -> attempt.hasRootAmong(roots)).forEach(Attempt::failedBelow);
        }
        return fails;
    }
}
