package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Manifest;
import dev.streambook.unit4.Margins;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Verdict;
import dev.streambook.unit4.solution.ModelRegistry;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "If the new model turns out to be worse, the old one is put back",
        breaks = "old-stays",
        test = "a_reader_never_sees_a_model_that_is_refused",
        saying = "which is worse, stopped before its step")
public final class SwapsThenJudges extends ModelRegistry {

    private final Decoder decoder;

    public SwapsThenJudges(ModelDecoder decoder, Margins margins) {
        this(new Decoder(decoder), margins);
    }

    private SwapsThenJudges(Decoder decoder, Margins margins) {
        super(decoder, margins);
        this.decoder = decoder;
    }

    @Override
    public Verdict publish(String version, byte[] manifest) {
        Verdict verdict = super.publish(version, manifest);
        decoder.swapped = null;
        return verdict;
    }

    @Override
    public Optional<Model> current() {
        return Optional.ofNullable(decoder.swapped).or(super::current);
    }

    private static final class Decoder implements ModelDecoder {

        private final ModelDecoder decoder;
        private volatile Model swapped;

        Decoder(ModelDecoder decoder) {
            this.decoder = decoder;
        }

        @Override
        public Model decode(Manifest manifest, List<byte[]> parts) {
            swapped = decoder.decode(manifest, parts);
            return swapped;
        }
    }
}
