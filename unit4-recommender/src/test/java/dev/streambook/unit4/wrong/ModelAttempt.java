package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Feedback;
import dev.streambook.unit4.ModelVersion;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.solution.Inference;
import dev.streambook.unit4.solution.UserState;
import java.util.Collection;
import java.util.Optional;

/** Does as the reference does, and asks the model as each wrong answer thinks right. */
abstract class ModelAttempt extends Inference {

    ModelAttempt(int recentIds) {
        super(recentIds);
    }

    abstract Optional<float[]> ask(ModelVersion model, Collection<Feedback> history);

    @Override
    protected UserState stateOf(UserVector record) {
        return new UserState(record, recentIds) {
            @Override
            protected UserVector record(Optional<? extends ModelVersion> model) {
                return super.record(model.map(Asked::new));
            }
        };
    }

    private final class Asked implements ModelVersion {

        private final ModelVersion model;

        Asked(ModelVersion model) {
            this.model = model;
        }

        @Override
        public String version() {
            return model.version();
        }

        @Override
        public Optional<float[]> vector(Collection<Feedback> history) {
            return ask(model, history);
        }
    }
}
