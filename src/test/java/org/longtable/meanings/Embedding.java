package org.longtable.meanings;

/** A text as a direction in which others that mean something like it lie; there only with the profile meanings-model. */
public interface Embedding {
    float[] of(String words);

    /** From opposite, -1, to the same, 1. */
    static double likeness(float[] one, float[] other) {
        var likeness = 0.0;
        for (var n = 0; n < one.length; n++) likeness += one[n] * other[n];
        return likeness;
    }
}
