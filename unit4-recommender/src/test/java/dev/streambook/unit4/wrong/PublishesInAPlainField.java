package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Margins;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.ModelRegistry;
import dev.streambook.unit4.Verdict;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Optional;

@WrongAnswer(
        to = ModelRegistry.class,
        belief = "Writing a reference is atomic, so other threads see the new one",
        breaks = "seen-by-all",
        test = "the_reference_to_the_current_model_is_volatile",
        saying = "not volatile")
public final class PublishesInAPlainField implements ModelRegistry {

    private final ModelRegistry judge;
    private Optional<Model> latest = Optional.empty();

    public PublishesInAPlainField(ModelDecoder decoder, Margins margins) {
        this.judge = new dev.streambook.unit4.solution.ModelRegistry(decoder, margins);
    }

    @Override
    public void part(String version, int number, byte[] part) {
        judge.part(version, number, part);
    }

    @Override
    public void withdraw(String version) {
        judge.withdraw(version);
    }

    @Override
    public Verdict publish(String version, byte[] manifest) {
        Verdict verdict = judge.publish(version, manifest);
        latest = judge.current();
        return verdict;
    }

    @Override
    public Optional<Model> current() {
        return latest;
    }
}
