package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Margins;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Verdict;
import dev.streambook.unit4.solution.ModelRegistry;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Optional;

/** Takes a lock to write the reference, and none to read it. */
@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "A lock at the place where a field is written makes it visible",
        breaks = "seen-by-all",
        test = "the_reference_to_the_current_model_is_volatile",
        saying = "a lock helps only if")
public final class AWriterLocksForAll extends ModelRegistry {

    private Optional<Model> adopted = Optional.empty();

    public AWriterLocksForAll(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
    }

    @Override
    public Verdict publish(String version, byte[] manifest) {
        Verdict verdict = super.publish(version, manifest);
        adopt();
        return verdict;
    }

    private synchronized void adopt() {
        adopted = super.current();
    }

    @Override
    public Optional<Model> current() {
        return adopted;
    }
}
