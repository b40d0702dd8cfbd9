using Trucewatch.Language;

namespace Trucewatch.Training;

/// <summary>Rows times a learned matrix plus a learned offset.</summary>
internal sealed class DenseLayer
{
    private readonly PackedMatrix _packed = new(0, 0);
    private readonly PackedMatrix _slope = new(0, 0);

    internal DenseLayer(string name, int inputs, int outputs, DeterministicRandom random, List<Parameter> parameters)
    {
        var stride = PackedMatrix.Pad(outputs);
        Weights = new Parameter(name, inputs, outputs, stride, MathF.Sqrt(6f / (inputs + outputs)), random);
        Offsets = new Parameter(name + ".b", 1, outputs, stride, 0, random);
        parameters.Add(Weights);
        parameters.Add(Offsets);
    }

    internal Parameter Weights { get; }

    internal Parameter Offsets { get; }

    internal int Stride => Weights.Stride;

    internal void Forward(Tensor input, Tensor output)
    {
        output.Reset(input.Rows);
        for (var row = 0; row < input.Rows; row++)
            Offsets.Value.CopyTo(output[row]);
        _packed.Pack(Weights.Value, Weights.Rows, Stride, Stride, 1);
        MatrixProduct.Add(input.All, input.Stride, 1, _packed, output.All, Stride, input.Rows);
    }

    /// <summary>Adds to the learned matrix's slope, and to the input's where that is asked for.</summary>
    internal void Backward(Tensor input, Tensor outputSlope, Tensor? inputSlope)
    {
        for (var row = 0; row < input.Rows; row++)
            System.Numerics.Tensors.TensorPrimitives.Add(Offsets.Gradient, outputSlope[row], Offsets.Gradient);
        _slope.Pack(outputSlope.All, input.Rows, Stride, Stride, 1);
        MatrixProduct.Add(input.All, 1, input.Stride, _slope, Weights.Gradient, Stride, Weights.Rows);
        if (inputSlope is null)
            return;
        _packed.Pack(Weights.Value, Stride, Weights.Rows, 1, Stride);
        MatrixProduct.Add(outputSlope.All, Stride, 1, _packed, inputSlope.All, inputSlope.Stride, input.Rows);
    }
}
