package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Manifest;
import dev.streambook.unit4.Margins;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Refusal;
import dev.streambook.unit4.Verdict;
import dev.streambook.unit4.solution.ModelRegistry;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "Nothing was lost and the checksum is right, so the model is good",
        breaks = "empty",
        test = "a_model_without_films_is_refused",
        saying = "EMPTY: the model has 0 films")
public final class AdoptsAnEmptyModel extends ModelRegistry {

    private final ModelDecoder decoder;
    private volatile Optional<Model> empty = Optional.empty();

    public AdoptsAnEmptyModel(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
        this.decoder = decoder;
    }

    @Override
    public Verdict publish(String version, byte[] manifest) {
        Verdict verdict = super.publish(version, manifest);
        if (verdict instanceof Verdict.Refused refused && refused.refusal() == Refusal.EMPTY) {
            Model model = decoder.decode(Manifest.fromJson(manifest), List.of());
            empty = Optional.of(model);
            return new Verdict.Adopted(model);
        }
        return verdict;
    }

    @Override
    public Optional<Model> current() {
        return empty.or(super::current);
    }
}
