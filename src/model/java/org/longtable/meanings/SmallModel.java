package org.longtable.meanings;

import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;

/** all-MiniLM-L6-v2, quantised, which reads English and runs on this machine (decision 0025). */
public final class SmallModel implements Embedding {
    private final AllMiniLmL6V2QuantizedEmbeddingModel model = new AllMiniLmL6V2QuantizedEmbeddingModel();

    @Override
    public float[] of(String words) {
        return model.embed(words).content().vector();
    }
}
