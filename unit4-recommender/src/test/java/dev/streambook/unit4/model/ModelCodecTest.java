package dev.streambook.unit4.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.streambook.unit4.ItemFactors;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelCodecTest {

    private final ModelCodec codec = new ModelCodec(24);

    @Test
    void a_model_comes_back_as_it_went() {
        Model model = Models.random("v1", 100, 7, 42);

        ModelCodec.Encoded encoded = codec.encode(model);
        Model back = codec.decode(Manifest.fromJson(encoded.manifest().toJson()), encoded.chunks());

        assertThat(back).usingRecursiveComparison().isEqualTo(model);
    }

    @Test
    void chunks_are_cut_between_rows() {
        // A row of rank 2 has 4 + 2 × 4 = 12 bytes, so two go into a chunk of 24.
        ModelCodec.Encoded encoded = codec.encode(Models.three("v1"));

        assertThat(encoded.chunks()).extracting(chunk -> chunk.length).containsExactly(24, 12);
    }

    @Test
    void the_manifest_is_a_json_object() {
        Manifest manifest = new Manifest("v1", 2, 0.1, 3, 5, 60, 1, "ab12", new Quality(0.9, 1.1), Models.TRAINED_AT);

        assertThat(new String(manifest.toJson(), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"version\":\"v1\",\"rank\":2,\"regularization\":0.1,\"items\":3,\"users\":5,\"ratings\":60,"
                                + "\"parts\":1,\"sha256\":\"ab12\",\"quality\":{\"rmse\":0.9,\"baselineRmse\":1.1},"
                                + "\"trainedAt\":\"2026-01-31T20:15:00Z\"}");
    }

    @Test
    void a_manifest_without_a_field_says_which() {
        byte[] json = "{\"version\":\"v1\"}".getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(BadModelException.class)
                .isThrownBy(() -> Manifest.fromJson(json))
                .withMessage("manifest field rank is missing; expected a number");
    }

    @Test
    void one_flipped_bit_is_corrupt() {
        ModelCodec.Encoded encoded = codec.encode(Models.three("v1"));
        encoded.chunks().get(1)[11] ^= 1;

        assertThatExceptionOfType(BadModelException.class)
                .isThrownBy(() -> codec.decode(encoded.manifest(), encoded.chunks()))
                .matches(e -> e.refusal() == Refusal.CORRUPT)
                .withMessageStartingWith("sha256 of the parts is ");
    }

    @Test
    void a_factor_that_is_no_number_is_corrupt_even_with_the_right_checksum() {
        ItemFactors items = ItemFactors.of(1, Map.of(7, new float[] {Float.NaN}));
        ModelCodec.Encoded encoded = codec.encode(Models.with("v1", items, Models.GOOD));

        assertThatExceptionOfType(BadModelException.class)
                .isThrownBy(() -> codec.decode(encoded.manifest(), encoded.chunks()))
                .matches(e -> e.refusal() == Refusal.CORRUPT)
                .withMessage("item 7 has factor NaN; expected finite numbers");
    }

    @Test
    void parts_of_the_wrong_size_are_corrupt() {
        ModelCodec.Encoded one = codec.encode(Models.three("v1"));
        Manifest wrong =
                new Manifest("v1", 2, 0.1, 4, 5, 60, 2, one.manifest().sha256(), Models.GOOD, Models.TRAINED_AT);

        assertThatExceptionOfType(BadModelException.class)
                .isThrownBy(() -> codec.decode(wrong, List.copyOf(one.chunks())))
                .withMessage("the parts hold 36 bytes; expected 48");
    }
}
