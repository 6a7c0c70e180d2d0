package dev.streambook.unit4.wrong;

import dev.streambook.recommender.model.Models;
import dev.streambook.unit4.Manifest;
import dev.streambook.unit4.Margins;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Rival;
import dev.streambook.unit4.solution.ModelRegistry;
import java.util.List;
import java.util.Optional;

/** Judges a model against other figures than those that it was published with. */
abstract class SeesAnotherRival extends ModelRegistry {

    SeesAnotherRival(ModelDecoder decoder, Margins margins) {
        this(new Decoder(decoder), margins);
    }

    private SeesAnotherRival(Decoder decoder, Margins margins) {
        super(decoder, margins);
        decoder.registry = this;
    }

    abstract Optional<Rival> rival(Model next);

    private static final class Decoder implements ModelDecoder {

        private final ModelDecoder decoder;
        private volatile SeesAnotherRival registry;

        Decoder(ModelDecoder decoder) {
            this.decoder = decoder;
        }

        @Override
        public Model decode(Manifest manifest, List<byte[]> parts) {
            Model model = decoder.decode(manifest, parts);
            return Models.judged(model, model.quality(), registry.rival(model), model.cuts());
        }
    }
}
