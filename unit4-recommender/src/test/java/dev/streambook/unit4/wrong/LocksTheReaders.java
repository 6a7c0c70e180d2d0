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
        belief = "Readers and writer need the same lock, or a reader sees half a model",
        breaks = "never-blocks",
        test = "a_reader_gets_the_old_model_while_a_new_one_is_being_made",
        saying = "nothing, it waits")
public final class LocksTheReaders extends ModelRegistry {

    public LocksTheReaders(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
    }

    @Override
    public synchronized Verdict publish(String version, byte[] manifest) {
        return super.publish(version, manifest);
    }

    @Override
    public synchronized Optional<Model> current() {
        return super.current();
    }
}
