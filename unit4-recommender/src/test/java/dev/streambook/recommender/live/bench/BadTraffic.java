package dev.streambook.recommender.live.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/** Bad requests at a steady pace, and slow senders beside them, and what became of each. */
final class BadTraffic {

    private static final int SENDERS = 8;
    private static final int SLOW_SENDERS = 50;
    private static final int SLOW_SHARE = 50;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(60);

    private final BadSender sender;
    private final Map<String, Map<String, LongAdder>> outcomes = new ConcurrentHashMap<>();

    BadTraffic(String address) {
        this.sender = new BadSender(address);
    }

    /** Sends so many and waits for all answers; by kind, how often each outcome came. */
    Map<String, Map<String, LongAdder>> send(int count) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(SENDERS + SLOW_SENDERS);
        List<Callable<Void>> all = new ArrayList<>();
        int slow = count / SLOW_SHARE;
        for (int number = 0; number < SLOW_SENDERS; number++) {
            Random random = new Random(-1 - number);
            int share = slow / SLOW_SENDERS + (number < slow % SLOW_SENDERS ? 1 : 0);
            all.add(() -> send(share, () -> BadRequest.slow(random)));
        }
        for (int number = 0; number < SENDERS; number++) {
            Random random = new Random(number);
            int share = (count - slow) / SENDERS + (number < (count - slow) % SENDERS ? 1 : 0);
            all.add(() -> send(share, () -> BadRequest.any(random)));
        }
        try {
            for (Future<Void> one : threads.invokeAll(all)) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
        return new TreeMap<>(outcomes);
    }

    private Void send(int count, Callable<BadRequest> next) throws Exception {
        for (int n = 0; n < count; n++) {
            long start = System.nanoTime();
            BadRequest bad = next.call();
            String outcome = sender.outcome(bad);
            outcomes.computeIfAbsent(bad.kind(), any -> new ConcurrentHashMap<>())
                    .computeIfAbsent(outcome, any -> new LongAdder())
                    .increment();
            if (!outcome.startsWith("4") && !outcome.equals("closed")) {
                System.out.println(outcome + ": " + bad.shown());
            }
            LockSupport.parkNanos(PAUSE_NANOS - (System.nanoTime() - start));
        }
        return null;
    }
}
