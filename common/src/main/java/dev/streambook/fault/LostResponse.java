package dev.streambook.fault;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A service that does what it is asked, and whose answer is lost on the way back: the caller cannot know, and asks again.
 *
 * <p>Thread safe if the service is.
 */
public final class LostResponse<A, R> implements Function<A, R> {

    private final Function<A, R> service;
    private final Set<Integer> lost;
    private final AtomicInteger calls = new AtomicInteger();

    /** @param lostCalls the calls whose answers are lost, 1 for the first */
    public LostResponse(Function<A, R> service, int... lostCalls) {
        for (int call : lostCalls) {
            if (call < 1) {
                throw new IllegalArgumentException("lost call is %d; expected 1 (the first) or more".formatted(call));
            }
        }
        this.service = service;
        this.lost = Arrays.stream(lostCalls).boxed().collect(Collectors.toSet());
    }

    /** @throws ResponseLostException after the service has done its work, for the chosen calls */
    @Override
    public R apply(A request) {
        int call = calls.incrementAndGet();
        R response = service.apply(request);
        if (lost.contains(call)) {
            throw new ResponseLostException("no answer to call %d: %s".formatted(call, request));
        }
        return response;
    }

    /** Calls so far, those without an answer included. */
    public int calls() {
        return calls.get();
    }
}
