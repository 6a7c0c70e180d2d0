package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.LoadShedder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executor;

@WrongAnswer(
        to = dev.streambook.unit4.LoadShedder.class,
        belief = "Whoever has a fallback is never refused",
        breaks = "no-worker",
        test = "a_call_with_a_fallback_is_refused_as_well_when_no_worker_takes_it",
        saying = "A, which has a fallback")
public final class RatherCheapThanRefused extends LoadShedder {

    public RatherCheapThanRefused(int concurrent, int queue, Executor workers, Clock clock) {
        super(concurrent, queue, workers, clock);
    }

    @Override
    protected boolean isTaken(Call call) {
        return super.isTaken(call.hasFallback() ? new FallsBack(call) : call);
    }

    /** Hears of its refusal, and falls back. */
    private final class FallsBack implements Call {

        private final Call call;

        FallsBack(Call call) {
            this.call = call;
        }

        @Override
        public Instant deadline() {
            return call.deadline();
        }

        @Override
        public boolean hasFallback() {
            return true;
        }

        @Override
        public void answer() {
            call.answer();
        }

        @Override
        public void fallback() {
            call.fallback();
        }

        @Override
        public void refuse() {
            synchronized (RatherCheapThanRefused.this) {
                refused--;
                fallback++;
            }
            call.fallback();
        }

        @Override
        public void expire() {
            call.expire();
        }
    }
}
