package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Margins;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Verdict;
import dev.streambook.unit4.solution.ModelRegistry;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "Writing a reference is atomic, so other threads see the new one",
        breaks = "seen-by-all",
        test = "the_reference_to_the_current_model_is_volatile",
        saying = "neither volatile nor final")
public final class PublishesInAPlainField extends ModelRegistry {

    private Optional<Model> latest = Optional.empty();

    public PublishesInAPlainField(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
    }

    @Override
    public Verdict publish(String version, byte[] manifest) {
        Verdict verdict = super.publish(version, manifest);
        latest = super.current();
        return verdict;
    }

    @Override
    public Optional<Model> current() {
        return latest;
    }
}
