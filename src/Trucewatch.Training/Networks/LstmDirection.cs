using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Trucewatch.Language;

namespace Trucewatch.Training;

/// <summary>One direction of a recurrent layer: forward pass over a batch, and backward pass through time.</summary>
/// <remarks>Rows of its own tensors stand in the order in which this direction reads; <c>order</c> says where in the batch each is.</remarks>
internal sealed class LstmDirection
{
    private readonly int _width;
    private readonly Parameter _recurrent;
    private readonly PackedMatrix _packed = new(0, 0);
    private readonly PackedMatrix _slope = new(0, 0);
    private readonly DenseLayer _input;
    private readonly Tensor _sums, _gates, _memory, _before, _output, _gateSlope, _inputSlope;
    private readonly Tensor _mask, _outputSlope, _memorySlope, _scratch;

    internal LstmDirection(string name, int inputs, int width, DeterministicRandom random, List<Parameter> parameters)
    {
        _width = width;
        _input = new DenseLayer(name + ".in", inputs, LstmCell.Gates * width, random, parameters);
        _recurrent = new Parameter(name + ".rec", width, LstmCell.Gates * width, LstmCell.Gates * width, MathF.Sqrt(3f / width), random);
        parameters.Add(_recurrent);
        // The input gate starts mostly shut, so that the memory lasts.
        _input.Offsets.Value.AsSpan(0, width).Fill(-1);
        var gates = LstmCell.Gates * width;
        (_sums, _gates, _gateSlope, _inputSlope) = (new(gates), new(gates), new(gates), new(gates));
        (_memory, _before, _output, _mask, _outputSlope, _memorySlope, _scratch) = (new(width), new(width), new(width), new(width), new(width), new(width), new(width));
    }

    /// <summary>Writes the outputs into the columns of <paramref name="output"/> from <paramref name="column"/> on.</summary>
    internal void Forward(Batch batch, int[]? order, Tensor input, Tensor output, int column, float drop, DeterministicRandom random)
    {
        var n = batch.Rows;
        _input.Forward(input, _sums);
        _gates.Reset(n);
        _memory.Reset(n);
        _before.Reset(n);
        _output.Reset(n);
        _mask.Reset(batch.Sentences.Length);
        random.Mask(_mask.All, drop);
        for (var row = 0; row < n; row++)
            _sums[order is null ? row : order[row]].CopyTo(_gates[row]);
        _packed.Pack(_recurrent.Value, _width, _gates.Stride, _gates.Stride, 1);
        for (var t = 0; t < batch.Steps; t++)
        {
            int first = batch.First(t), running = batch.Running(t);
            if (t > 0)
            {
                var previous = batch.First(t - 1);
                for (var s = 0; s < running; s++)
                {
                    TensorPrimitives.Multiply(_output[previous + s], _mask[s], _before[first + s]);
                    _memory[previous + s].CopyTo(_memory[first + s]);
                }

                MatrixProduct.Add(_before.All[(first * _width)..], _width, 1, _packed, _gates.All[(first * _gates.Stride)..], _gates.Stride, running);
            }

            for (var row = first; row < first + running; row++)
            {
                LstmCell.Step(_gates[row], _memory[row], _output[row]);
                _output[row].CopyTo(output[order is null ? row : order[row]].Slice(column, _width));
            }
        }
    }

    internal void Backward(Batch batch, int[]? order, Tensor input, Tensor inputSlope, Tensor slope, int column)
    {
        var n = batch.Rows;
        _gateSlope.Reset(n);
        _outputSlope.Reset(n);
        _memorySlope.Reset(n);
        _packed.Pack(_recurrent.Value, _gates.Stride, _width, 1, _gates.Stride);
        for (var t = batch.Steps - 1; t >= 0; t--)
        {
            int first = batch.First(t), running = batch.Running(t);
            for (var s = 0; s < running; s++)
            {
                var row = first + s;
                var own = slope[order is null ? row : order[row]].Slice(column, _width);
                TensorPrimitives.Add(_outputSlope[row], own, _outputSlope[row]);
                CellBackward(row, t > 0 ? batch.First(t - 1) + s : -1);
            }

            if (t == 0)
                continue;
            var previous = batch.First(t - 1);
            _scratch.Reset(running);
            MatrixProduct.Add(_gateSlope.All[(first * _gates.Stride)..], _gates.Stride, 1, _packed, _scratch.All, _width, running);
            for (var s = 0; s < running; s++)
                TensorPrimitives.Multiply(_scratch[s], _mask[s], _outputSlope[previous + s]);
        }

        _slope.Pack(_gateSlope.All, n, _gates.Stride, _gates.Stride, 1);
        MatrixProduct.Add(_before.All, 1, _width, _slope, _recurrent.Gradient, _gates.Stride, _width);
        _inputSlope.Reset(n);
        for (var row = 0; row < n; row++)
            _gateSlope[row].CopyTo(_inputSlope[order is null ? row : order[row]]);
        _input.Backward(input, _inputSlope, inputSlope);
    }

    private void CellBackward(int row, int previous)
    {
        var gates = MemoryMarshal.Cast<float, Vector<float>>(_gates[row]);
        var slopes = MemoryMarshal.Cast<float, Vector<float>>(_gateSlope[row]);
        var c = MemoryMarshal.Cast<float, Vector<float>>(_memory[row]);
        var dh = MemoryMarshal.Cast<float, Vector<float>>(_outputSlope[row]);
        var dcNext = MemoryMarshal.Cast<float, Vector<float>>(_memorySlope[row]);
        var before = previous < 0 ? default : MemoryMarshal.Cast<float, Vector<float>>(_memory[previous]);
        var dcBefore = previous < 0 ? default : MemoryMarshal.Cast<float, Vector<float>>(_memorySlope[previous]);
        var count = c.Length;
        var one = Vector<float>.One;
        for (var k = 0; k < count; k++)
        {
            Vector<float> i = gates[k], o = gates[count + k], g = gates[(2 * count) + k];
            var curve = Activation.Tanh(c[k]);
            var dc = dcNext[k] + (dh[k] * o * (one - (curve * curve)));
            var last = previous < 0 ? Vector<float>.Zero : before[k];
            slopes[k] = dc * (g - last) * i * (one - i);
            slopes[count + k] = dh[k] * curve * o * (one - o);
            slopes[(2 * count) + k] = dc * i * (one - (g * g));
            if (previous >= 0)
                dcBefore[k] = dc * (one - i);
        }
    }
}
