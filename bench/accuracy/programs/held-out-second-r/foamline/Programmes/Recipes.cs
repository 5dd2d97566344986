using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Foamline.Common;

namespace Foamline.Programmes
{
    public interface IStep
    {
        TimeSpan Lasts(int rounds);
    }

    public sealed class Rinse : IStep
    {
        public TimeSpan Lasts(int rounds) => TimeSpan.FromSeconds(40 * rounds);
    }

    public sealed class Wax : IStep
    {
        public TimeSpan Lasts(int rounds) => throw new NotImplementedException($"Wax of {rounds} rounds");
    }

    public sealed class Recipes
    {
        public XElement Load(string xml) => XElement.Parse(xml);

        public int Litres(XElement recipe) => int.Parse(recipe.Attribute("litres").Value);

        public string Title(XElement recipe) => recipe.Element("title").Value;

        public int Pressure(string bar) => Ensure.Range(Convert.ToInt32(bar), 40, 160, "Pressure");

        public TimeSpan Lasts(IStep step, int rounds) => step.Lasts(rounds);

        public TimeSpan Dosing(string text) => TimeSpan.Parse(text);

        public string Clean(string name, string pattern) => Regex.Replace(name, pattern, "");

        public double[] Curve(int points) => new double[points];

        public string Step(List<string> steps, int at) => steps[at];

        public IEnumerable<string> Order(IEnumerable<object> steps) => steps.OrderBy(step => step).Select(step => step.ToString());

        public string Label(XElement recipe) => Ensure.Filled((string)recipe.Attribute("label"), "Label of the programme");

        public XmlNode Select(string xml, string path)
        {
            var document = new XmlDocument();
            document.LoadXml(xml);
            return document.SelectSingleNode(path);
        }

        public uint Ratio(int water, int soap) => Convert.ToUInt32(water - soap);
    }
}
