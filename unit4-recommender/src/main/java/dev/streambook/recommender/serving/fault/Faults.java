package dev.streambook.recommender.serving.fault;

import dev.streambook.recommender.serving.ApiException;
import java.util.List;
import java.util.Optional;

/** Causes faults. Thread safe; no call waits for a fault. */
public interface Faults {

    FaultReport report();

    /**
     * Causes a fault, and returns at once.
     *
     * @throws ApiException a 403 if none may be caused, a 409 while another one is under way
     * @throws dev.streambook.unit4.api.NotFoundException if there is no fault of this name
     */
    FaultRun cause(String name);

    /** Nobody may cause any. */
    static Faults refused(String why) {
        return new Faults() {
            @Override
            public FaultReport report() {
                return new FaultReport(Optional.of(why), List.of(), List.of());
            }

            @Override
            public FaultRun cause(String name) {
                throw ApiException.notAllowed(why);
            }
        };
    }
}
