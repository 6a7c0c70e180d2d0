package dev.streambook.recommender.live.program;

import dev.streambook.recommender.live.part.LiveTraining;
import dev.streambook.recommender.live.process.Console;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells the user of each training, once. */
final class Told {

    private final LiveTraining training;
    private final Console console;
    private Optional<String> last = Optional.empty();

    Told(LiveTraining training, Console console) {
        this.training = training;
        this.console = console;
    }

    /** The same question; what there is to tell is told before each answer. */
    Supplier<Optional<String>> before(Supplier<Optional<String>> failure) {
        return () -> {
            training.remark()
                    .filter(remark -> !last.equals(Optional.of(remark)))
                    .ifPresent(remark -> {
                        console.step("%s", remark);
                        last = Optional.of(remark);
                    });
            return failure.get();
        };
    }
}
