package dev.streambook.unit4.wrong;

import dev.streambook.unit4.FactorModel;
import dev.streambook.unit4.Margins;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Verdict;
import dev.streambook.unit4.solution.ModelRegistry;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "The fields of the model that answers can be overwritten one by one",
        breaks = "one-version",
        test = "a_reader_never_sees_half_of_a_swap",
        saying = "what the reader got")
public final class OverwritesInPlace extends ModelRegistry {

    public OverwritesInPlace(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
    }

    private volatile FactorModel factors;
    private volatile String version;

    @Override
    public Verdict publish(String version, byte[] manifest) {
        Verdict verdict = super.publish(version, manifest);
        if (verdict instanceof Verdict.Adopted adopted) {
            factors = adopted.model().factors();
            this.version = adopted.version();
        }
        return verdict;
    }

    @Override
    public Optional<Model> current() {
        return version == null
                ? Optional.empty()
                : super.current()
                        .map(model -> new Model(
                                version, factors, model.users(), model.ratings(), model.quality(), model.trainedAt()));
    }
}
